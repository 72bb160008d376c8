# language: vi
Tính năng: Yêu cầu cấp GPSD

  Kịch bản: Mất phản hồi thì SUMAN MISA vẫn chỉ có đúng một yêu cầu
    Biết phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất, 2 lần
    Khi khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
    Và MISA nhận được tiền của đơn hàng "DH-1"
    Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
    Và kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
    Thì trạng thái đơn hàng "DH-1" là
      | TT            | GPSD        | XHĐ             | GNDS                 |
      | Đã thanh toán | Đã cấp GPSD | Đã xuất hóa đơn | Đã ghi nhận doanh số |
    Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
    Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 3 lần
