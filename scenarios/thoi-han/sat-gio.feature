# language: vi
# Trả tiền hoặc hủy sát giờ, và những gì xảy ra với đơn đã tạm hủy, đã hủy hoặc đã thanh toán khi đến hạn (D6, D9, D15).
@thoi-han
Tính năng: Sát giờ và sau hạn

  Quy tắc: Sát giờ

    Kịch bản: Trả tiền một phút trước hạn thì không bao giờ bị tạm hủy hay khóa
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và đến 07/03/2026 23:59
      Và MISA nhận được tiền của đơn hàng
      Và 30 ngày trôi qua
      Thì trạng thái TT của đơn hàng đã lần lượt là
        | Chưa thanh toán |
        | Đã thanh toán   |
      Và trạng thái TN của đơn hàng là "Đã cấp tài nguyên"
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 0 lần

    Kịch bản: Trả tiền đúng lúc hết hạn là sau khi đã tạm hủy
      Khi khách hàng đặt đơn hàng Desktop, thanh toán chuyển khoản
      Và đến 08/03/2026 00:00
      Và MISA nhận được tiền của đơn hàng
      Thì trạng thái TT của đơn hàng đã lần lượt là
        | Chưa thanh toán  |
        | Tạm hủy đơn hàng |
        | Đã thanh toán    |
      Và trạng thái GPSD của đơn hàng là "Đang cấp GPSD"

    Kịch bản: Đơn đã tạm hủy trả tiền một phút trước hạn khóa thì không bị khóa
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và đến 09/03/2026 23:59
      Và MISA nhận được tiền của đơn hàng
      Và 10 ngày trôi qua
      Thì trạng thái TT của đơn hàng đã lần lượt là
        | Chưa thanh toán  |
        | Tạm hủy đơn hàng |
        | Đã thanh toán    |
      Và trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã cấp tài nguyên     |
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 0 lần

    Kịch bản: Hủy một phút trước hạn khóa thì thu hồi, không khóa
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và đến 09/03/2026 23:59
      Và khách hàng hủy đơn hàng
      Và 10 ngày trôi qua
      Thì trạng thái TT của đơn hàng đã lần lượt là
        | Chưa thanh toán  |
        | Tạm hủy đơn hàng |
        | Đã hủy đơn hàng  |
      Và trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 0 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng

  Quy tắc: Đơn đã tạm hủy

    Kịch bản: Đơn SaaS đã tạm hủy mà tiền về thì giao đủ như thường
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và 6 ngày trôi qua
      Thì trạng thái TT của đơn hàng là "Tạm hủy đơn hàng"
      Khi MISA nhận được tiền của đơn hàng
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng

    Kịch bản: Đơn Desktop đã tạm hủy mà tiền về thì cấp GPSD, xuất hóa đơn và ghi doanh số như thường
      Khi khách hàng đặt đơn hàng Desktop, thanh toán chuyển khoản
      Và 20 ngày trôi qua
      Và MISA nhận được tiền của đơn hàng
      Và kế toán GPSD cấp GPSD cho đơn hàng
      Thì trạng thái đơn hàng là
        | TT            | GPSD        | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và SUMAN MISA có đúng 1 GPSD của đơn hàng

    @D9
    Khung kịch bản: D9: Đơn <loại> đã tạm hủy thì khách hàng không gửi xác nhận được nữa, MISA cũng không yêu cầu được
      Khi khách hàng đặt đơn hàng <loại>, thanh toán chuyển khoản
      Và 6 ngày trôi qua
      Và khách hàng gửi xác nhận thanh toán đơn hàng
      Thì yêu cầu vừa rồi bị từ chối vì "order-suspended"
      Khi MISA yêu cầu xác nhận thanh toán đơn hàng
      Thì yêu cầu vừa rồi bị từ chối vì "order-suspended"
      Và trạng thái TT của đơn hàng đã lần lượt là
        | Chưa thanh toán  |
        | Tạm hủy đơn hàng |

      Dữ liệu:
        | loại    |
        | SaaS    |
        | Desktop |

    Kịch bản: Đơn Desktop tạm hủy không có gì để khóa
      Khi khách hàng đặt đơn hàng Desktop, thanh toán chuyển khoản
      Và 60 ngày trôi qua
      Thì trạng thái đơn hàng là
        | TT               | GPSD          | XHĐ               | GNDS                   |
        | Tạm hủy đơn hàng | Chưa cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và đơn hàng không có trạng thái TN
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 0 lần

    Kịch bản: Đơn Desktop tạm hủy rồi khách hàng hủy hẳn thì GPSD vẫn như cũ
      Khi khách hàng đặt đơn hàng Desktop, thanh toán chuyển khoản
      Và 6 ngày trôi qua
      Và khách hàng hủy đơn hàng
      Thì trạng thái đơn hàng là
        | TT              | GPSD          | XHĐ               | GNDS                   |
        | Đã hủy đơn hàng | Chưa cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 0 lần

  Quy tắc: Đơn đã hủy

    Kịch bản: Hạn của đơn đã hủy không làm gì nữa
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và 1 ngày trôi qua
      Và khách hàng hủy đơn hàng
      Và 30 ngày trôi qua
      Thì trạng thái TT của đơn hàng đã lần lượt là
        | Chưa thanh toán |
        | Đã hủy đơn hàng |
      Và trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 0 lần

    @D6
    Kịch bản: D6: Tiền của đơn đã tạm hủy rồi hủy hẳn là tiền phải hoàn, không giao gì
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và 6 ngày trôi qua
      Và khách hàng hủy đơn hàng
      Và MISA nhận được tiền của đơn hàng
      Thì yêu cầu vừa rồi bị từ chối vì "order-cancelled"
      Và đơn hàng có 1 khoản tiền cần hoàn lại
      Và trạng thái đơn hàng là
        | TT              | TN                    | XHĐ               | GNDS                   |
        | Đã hủy đơn hàng | Đã thu hồi tài nguyên | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và SUMAN MISA có đúng 0 tài nguyên của đơn hàng
      Và hệ thống đã gửi cấp tài nguyên lên SUMAN MISA 0 lần
