# language: vi
# Chứng minh kế toán GPSD và kế toán hóa đơn chỉ làm được khi có việc để làm và dịch vụ của họ đang hoạt động.
Tính năng: Kế toán ở SUMAN MISA và AMIS.VN không có gì để làm

  Quy tắc: Kế toán GPSD cần một yêu cầu chưa cấp

    Khung kịch bản: Đơn hàng <loại>, <trường hợp> – SUMAN MISA chưa có yêu cầu nào
      Biết khách hàng đặt đơn hàng "DH-1" <loại>, thanh toán chuyển khoản
      Và <trước đó>
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "no-licence-request"
      Và SUMAN MISA có đúng 0 GPSD của đơn hàng "DH-1"

      Dữ liệu:
        | loại    | trường hợp    | trước đó                                           |
        | Desktop | chưa có tiền  | khách hàng gửi xác nhận thanh toán đơn hàng "DH-1" |
        | Desktop | đã hủy        | khách hàng hủy đơn hàng "DH-1"                     |
        | SaaS    | đã thanh toán | MISA nhận được tiền của đơn hàng "DH-1"            |

    @su-co
    Kịch bản: Yêu cầu bị từ chối thì chưa có gì để cấp; làm lại được thì cấp được
      Biết SUMAN MISA từ chối yêu cầu cấp GPSD, 1 lần
      Và khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "no-licence-request"
      Và trạng thái GPSD của đơn hàng "DH-1" là "Sinh yêu cầu cấp GPSD lỗi"
      Khi kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Đã cấp GPSD"

    Kịch bản: Cấp lần thứ hai được bỏ qua – một GPSD, một bộ chứng từ
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì yêu cầu vừa rồi được bỏ qua vì "licence-already-granted"
      Và SUMAN MISA có đúng 1 GPSD của đơn hàng "DH-1"
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Bán hàng 1 lần

    @su-co
    Kịch bản: SUMAN MISA ngừng hoạt động thì kế toán GPSD không làm việc được
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và SUMAN MISA ngừng hoạt động
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "service-down"
      Và trạng thái GPSD của đơn hàng "DH-1" là "Đang cấp GPSD"
      Và SUMAN MISA có đúng 0 GPSD của đơn hàng "DH-1"
      Khi SUMAN MISA hoạt động trở lại
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Đã cấp GPSD"

  Quy tắc: Kế toán hóa đơn cần một đề nghị đã lưu, chưa phát hành

    @D24
    Kịch bản: D24: chưa giao thì chưa có đề nghị để phát hành
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "no-invoice-request"
      Và trạng thái XHĐ của đơn hàng "DH-1" là "Chưa xuất hóa đơn"
      Và AMIS.VN – Kế toán có đúng 0 hóa đơn của đơn hàng "DH-1"

    @su-co
    Khung kịch bản: <sự cố> – Kế toán không có đề nghị nào đã lưu
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và <sự cố>
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "no-invoice-request"
      Và trạng thái XHĐ của đơn hàng "DH-1" là "<XHĐ>"
      Và AMIS.VN – Kế toán có đúng 0 hóa đơn của đơn hàng "DH-1"

      Dữ liệu:
        | sự cố                                                       | XHĐ                           |
        | AMIS.VN – Kế toán nhận đề nghị xuất hóa đơn nhưng không lưu | Chưa xuất hóa đơn             |
        | AMIS.VN – Kế toán báo không lưu được đề nghị xuất hóa đơn   | Sinh đề nghị xuất hóa đơn lỗi |
        | AMIS.VN – Bán hàng từ chối đề nghị xuất hóa đơn             | Sinh đề nghị xuất hóa đơn lỗi |

    Kịch bản: Phát hành lần thứ hai được bỏ qua – một hóa đơn
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi được bỏ qua vì "invoice-already-issued"
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng "DH-1"
      Và trạng thái XHĐ của đơn hàng "DH-1" là "Đã xuất hóa đơn"

    @su-co
    Kịch bản: Kế toán ngừng hoạt động thì không phát hành được; Bán hàng ngừng thì vẫn phát hành
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và AMIS.VN – Kế toán ngừng hoạt động
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "service-down"
      Và AMIS.VN – Kế toán có đúng 0 hóa đơn của đơn hàng "DH-1"
      Khi AMIS.VN – Kế toán hoạt động trở lại
      Và kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Thì trạng thái XHĐ của đơn hàng "DH-1" là "Đã xuất hóa đơn"
