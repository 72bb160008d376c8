# language: vi
# Sai có chủ ý: README cho thấy một kịch bản không đạt trông ra sao.
Tính năng: Kịch bản không đạt

  Kịch bản: Yêu cầu cấp GPSD bị mất phản hồi
    Biết phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất, 3 lần
    Khi khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
    Thì trạng thái đơn hàng "DH-1" là
      | TT            | GPSD                      |
      | Đã thanh toán | Sinh yêu cầu cấp GPSD lỗi |
