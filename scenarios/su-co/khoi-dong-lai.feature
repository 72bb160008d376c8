# language: vi
# MISA ORDER khởi động lại giữa chừng: câu trả lời đang chờ thì mất, việc đã lưu thì làm tiếp, không làm hai lần.

@su-co @khoi-dong-lai
Tính năng: MISA ORDER khởi động lại

  Khung kịch bản: Khởi động lại khi dịch vụ còn giữ yêu cầu: gửi lại cùng khóa, chỉ có một: <yêu cầu> lên <dịch vụ>
    Biết <dịch vụ> giữ <yêu cầu>
    Và khách hàng đặt đơn hàng <đơn hàng>
    Khi MISA ORDER khởi động lại
    Và <dịch vụ> xử lý <yêu cầu> đang giữ
    Thì trạng thái <cột> của đơn hàng đã lần lượt là
      | <đầu>  |
      | <xong> |
    Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 2 lần
    Và <dịch vụ> có đúng <số> <vật> của đơn hàng

    Dữ liệu:
      | dịch vụ            | yêu cầu              | đơn hàng                                                                  | cột  | đầu                    | xong                  | số | vật                  |
      | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến                                            | GPSD | Chưa cấp GPSD          | Đang cấp GPSD         | 1  | yêu cầu cấp GPSD     |
      | SUMAN MISA         | cấp tạm tài nguyên   | SaaS, thanh toán chuyển khoản                                             | TN   | Chưa cấp tài nguyên    | Đã cấp tạm tài nguyên | 1  | tài nguyên tạm       |
      | SUMAN MISA         | cấp tài nguyên       | SaaS, thanh toán trực tuyến                                               | TN   | Chưa cấp tài nguyên    | Đã cấp tài nguyên     | 1  | tài nguyên           |
      | SUMAN MISA         | cấp mã nạp tiền      | mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn | TN   | Chưa cấp mã nạp tiền   | Đã cấp mã nạp tiền    | 2  | mã nạp tiền          |
      | AMIS.VN – Bán hàng | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn |
      | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số  | 1  | hợp đồng bán         |
      | AMIS.VN – Kế toán  | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn |
      | AMIS.VN – Kế toán  | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số  | 1  | hợp đồng bán         |

  @D16
  Khung kịch bản: D16: Khởi động lại khi SUMAN còn giữ lệnh <việc>: gửi lại, trạng thái chờ xác nhận
    Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và SUMAN MISA giữ <việc>
    Và <xảy ra khi>
    Khi MISA ORDER khởi động lại
    Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
    Khi SUMAN MISA xử lý <việc> đang giữ
    Thì trạng thái TN của đơn hàng đã lần lượt là
      | Chưa cấp tài nguyên   |
      | Đã cấp tạm tài nguyên |
      | <xong>                |
    Và hệ thống đã gửi <việc> lên SUMAN MISA 2 lần
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
    Và SUMAN MISA có đúng <bị khóa> tài nguyên bị khóa của đơn hàng

    Dữ liệu:
      | việc               | xảy ra khi              | xong                  | bị khóa |
      | khóa tài nguyên    | đến 10/03/2026 00:00    | Đã khóa tài nguyên    | 1       |
      | thu hồi tài nguyên | khách hàng hủy đơn hàng | Đã thu hồi tài nguyên | 0       |

  @D10
  Kịch bản: D10: Khởi động lại giữa lúc tra cứu: lời tra cứu bị mất thì hiện lỗi, 15 phút sau hỏi lại và thấy
    Biết phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất
    Và SUMAN MISA giữ tra cứu
    Và khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
    Khi MISA ORDER khởi động lại
    Thì trạng thái GPSD của đơn hàng là "Sinh yêu cầu cấp GPSD lỗi"
    Khi mọi dịch vụ hoạt động trở lại
    Và 15 phút trôi qua
    Thì trạng thái GPSD của đơn hàng đã lần lượt là
      | Chưa cấp GPSD             |
      | Sinh yêu cầu cấp GPSD lỗi |
      | Đang cấp GPSD             |
    Và hệ thống đã gửi tra cứu lên SUMAN MISA 2 lần
    Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng

  @thoi-han
  Kịch bản: Thời hạn đã hẹn trước khi khởi động lại vẫn đến đúng giờ
    Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Khi MISA ORDER khởi động lại
    Và đến 07/03/2026 23:59
    Thì trạng thái TT của đơn hàng là "Chưa thanh toán"
    Khi đến 08/03/2026 00:00
    Thì trạng thái TT của đơn hàng là "Tạm hủy đơn hàng"
    Khi đến 10/03/2026 00:00
    Thì trạng thái đơn hàng là
      | TT               | TN                 | XHĐ               | GNDS                   |
      | Tạm hủy đơn hàng | Đã khóa tài nguyên | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
    Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng
    Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 2 lần

  Kịch bản: Lịch tra cứu sau trạng thái lỗi còn nguyên sau khi khởi động lại
    Biết phản hồi của SUMAN MISA cho cấp tài nguyên bị mất
    Và SUMAN MISA không nhận được tra cứu, 1 lần
    Và khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
    Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
    Khi MISA ORDER khởi động lại
    Và 15 phút trôi qua
    Thì trạng thái đơn hàng là
      | TT            | TN                | XHĐ               | GNDS                 |
      | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
    Và hệ thống đã gửi cấp tài nguyên lên SUMAN MISA 3 lần
    Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng

  @D13
  Kịch bản: D13: Thông báo đã nhận trước khi khởi động lại, đến lần nữa thì vẫn bị bỏ qua
    Biết AMIS.VN – Bán hàng giữ mọi yêu cầu
    Và khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
    Và thông báo đã cấp GPSD của SUMAN MISA đến trễ 2 giờ
    Và kế toán GPSD cấp GPSD cho đơn hàng
    Khi MISA ORDER khởi động lại
    Và 2 giờ trôi qua
    Thì trạng thái GPSD của đơn hàng là "Đã cấp GPSD"
    Khi MISA ORDER khởi động lại
    Và AMIS.VN – Bán hàng xử lý mọi yêu cầu đang giữ
    Thì trạng thái đơn hàng là
      | TT            | GPSD        | XHĐ               | GNDS                 |
      | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |
    Và AMIS.VN – Bán hàng có đúng 1 đề nghị xuất hóa đơn của đơn hàng
    Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng

  Kịch bản: Khách đã trả tiền, MISA ORDER khởi động lại nhiều lần liền: vẫn giao đủ, mỗi thứ một
    Biết SUMAN MISA giữ cấp tài nguyên
    Và khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và MISA nhận được tiền của đơn hàng
    Khi MISA ORDER khởi động lại
    Và MISA ORDER khởi động lại
    Và SUMAN MISA xử lý cấp tài nguyên đang giữ
    Thì trạng thái đơn hàng là
      | TT            | TN                | XHĐ               | GNDS                 |
      | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
    Và hệ thống đã gửi cấp tài nguyên lên SUMAN MISA 3 lần
    Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
    Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng
