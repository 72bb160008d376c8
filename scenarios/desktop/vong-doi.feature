# language: vi
# Chứng minh vòng đời của đơn hàng Desktop, từ lúc đặt đến hóa đơn điện tử, với cả hai hình thức thanh toán.
Tính năng: Vòng đời đơn hàng Desktop

  Quy tắc: Đơn hàng chuyển khoản chỉ được giao khi MISA đã có tiền

    @golden
    Kịch bản: Chuyển khoản – từ lúc đặt đến lúc có hóa đơn điện tử
      Khi khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Thì trạng thái đơn hàng "DH-1" là
        | TT              | GPSD          | XHĐ               | GNDS                   |
        | Chưa thanh toán | Chưa cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và đơn hàng "DH-1" không có trạng thái TN
      Khi MISA yêu cầu xác nhận thanh toán đơn hàng "DH-1"
      Và 1 ngày trôi qua
      Và khách hàng "An" gửi xác nhận thanh toán đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | TT                            | GPSD          | XHĐ               | GNDS                   |
        | KH đã gửi xác nhận thanh toán | Chưa cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 0 lần
      Khi MISA nhận được tiền của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD          | XHĐ               | GNDS                   |
        | Đã thanh toán | Đang cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và SUMAN MISA có đúng 0 GPSD của đơn hàng "DH-1"
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Thì trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Chưa thanh toán               |
        | Chờ KH xác nhận thanh toán    |
        | KH đã gửi xác nhận thanh toán |
        | Đã thanh toán                 |
      Và trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD |
        | Đang cấp GPSD |
        | Đã cấp GPSD   |
      Và trạng thái XHĐ của đơn hàng "DH-1" đã lần lượt là
        | Chưa xuất hóa đơn |
        | Đang xuất hóa đơn |
        | Đã xuất hóa đơn   |
      Và trạng thái GNDS của đơn hàng "DH-1" đã lần lượt là
        | Chưa ghi nhận doanh số |
        | Đã ghi nhận doanh số   |
      Và SUMAN MISA có đúng 1 GPSD của đơn hàng "DH-1"
      Và AMIS.VN – Bán hàng có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng "DH-1"

    @thoi-han
    Kịch bản: Tạm hủy rồi mới có tiền – vẫn giao đủ
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Khi 20 ngày trôi qua
      Và MISA nhận được tiền của đơn hàng "DH-1"
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ             | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đã xuất hóa đơn | Đã ghi nhận doanh số |
      Và trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Chưa thanh toán  |
        | Tạm hủy đơn hàng |
        | Đã thanh toán    |

    Kịch bản: Khách hàng hủy – GPSD giữ nguyên trạng thái, không dịch vụ nào được gọi
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Khi khách hàng hủy đơn hàng "DH-1"
      Và 30 ngày trôi qua
      Thì trạng thái đơn hàng "DH-1" là
        | TT              | GPSD          | XHĐ               | GNDS                   |
        | Đã hủy đơn hàng | Chưa cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 0 lần
      Và hệ thống đã gửi mọi yêu cầu lên AMIS.VN – Bán hàng 0 lần
      Và hệ thống đã gửi mọi yêu cầu lên AMIS.VN – Kế toán 0 lần

  Quy tắc: Đơn hàng trực tuyến đã thanh toán ngay khi đặt

    @D22
    Kịch bản: D22: Trực tuyến – bắt đầu từ "Chưa cấp GPSD" rồi được giao ngay
      Khi khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Thì trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD |
        | Đang cấp GPSD |
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ             | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đã xuất hóa đơn | Đã ghi nhận doanh số |
      Và trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Đã thanh toán |
      Và SUMAN MISA có đúng 1 GPSD của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng "DH-1"

    @thoi-han
    Kịch bản: Trực tuyến – quá 5 ngày vẫn đã thanh toán, chờ kế toán GPSD bao lâu cũng được
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Khi 21 ngày trôi qua
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD          | XHĐ               | GNDS                   |
        | Đã thanh toán | Đang cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Đã cấp GPSD"
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 1 lần

  Quy tắc: Hai đơn hàng không lẫn vào nhau

    Kịch bản: Cùng khách hàng, hai đơn hàng – cấp GPSD cho đơn này không cấp cho đơn kia
      Biết khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và khách hàng "An" đặt đơn hàng "DH-2" Desktop, thanh toán chuyển khoản
      Và MISA nhận được tiền của đơn hàng "DH-2"
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-2"
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD          | XHĐ               | GNDS                   |
        | Đã thanh toán | Đang cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và trạng thái đơn hàng "DH-2" là
        | TT            | GPSD        | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và SUMAN MISA có đúng 0 GPSD của đơn hàng "DH-1"
      Và AMIS.VN – Bán hàng có đúng 0 hợp đồng bán của đơn hàng "DH-1"
