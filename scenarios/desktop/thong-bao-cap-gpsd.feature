# language: vi
# Chứng minh thông báo "đã cấp GPSD" mất, trễ, lặp, giả hay đến quá sớm thì đơn hàng vẫn đúng (D11, D12, D13, D26).
@su-co
Tính năng: Thông báo đã cấp GPSD

  Quy tắc: D12 – thông báo đến trước phản hồi là bằng chứng

    @D12 @stepwise
    Kịch bản: D12: thông báo đến khi phản hồi còn trên đường – không lùi khi phản hồi tới
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và SUMAN MISA phản hồi yêu cầu cấp GPSD chậm 20 giây
      Khi hệ thống gửi yêu cầu cấp GPSD của đơn hàng "DH-1" lên SUMAN MISA
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và SUMAN MISA gửi thông báo đã cấp GPSD của đơn hàng "DH-1"
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Đã cấp GPSD"
      Khi 20 giây trôi qua
      Và hệ thống chạy đến khi yên
      Thì trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD |
        | Đã cấp GPSD   |
      Và trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                 |
        | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 1 lần

    @D12 @stepwise
    Kịch bản: D12: có thông báo rồi thì không gửi lại yêu cầu đã mất phản hồi
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất
      Khi hệ thống gửi yêu cầu cấp GPSD của đơn hàng "DH-1" lên SUMAN MISA
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và SUMAN MISA gửi thông báo đã cấp GPSD của đơn hàng "DH-1"
      Và 10 phút trôi qua
      Và hệ thống chạy đến khi yên
      Thì trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD |
        | Đã cấp GPSD   |
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 1 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 0 lần

  Quy tắc: D11 – thông báo đến khi đang lỗi là bằng chứng

    @D11 @D10
    Kịch bản: D11: đang "Sinh yêu cầu cấp GPSD lỗi" mà kế toán GPSD đã cấp – chuyển thẳng sang đã cấp
      Biết phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất
      Và SUMAN MISA không nhận được tra cứu
      Và khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD             |
        | Sinh yêu cầu cấp GPSD lỗi |
        | Đã cấp GPSD               |
      Và trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 3 lần
      Khi kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "not-failed"
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"

    @D11 @stepwise
    Kịch bản: D11: thông báo đến giữa lúc đang thực hiện lại – đã cấp, chỉ một GPSD
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và yêu cầu cấp GPSD đến SUMAN MISA trễ 1 giờ, ở lần thứ 1
      Và SUMAN MISA từ chối yêu cầu cấp GPSD, ở lần thứ 2
      Khi hệ thống gửi yêu cầu cấp GPSD của đơn hàng "DH-1" lên SUMAN MISA
      Và 30 giây trôi qua
      Và hệ thống gửi yêu cầu cấp GPSD của đơn hàng "DH-1" lên SUMAN MISA
      Và hệ thống gửi tra cứu của đơn hàng "DH-1" lên SUMAN MISA
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Sinh yêu cầu cấp GPSD lỗi"
      Khi 1 giờ trôi qua
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và SUMAN MISA gửi thông báo đã cấp GPSD của đơn hàng "DH-1"
      Và hệ thống chạy đến khi yên
      Thì trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD             |
        | Sinh yêu cầu cấp GPSD lỗi |
        | Đã cấp GPSD               |
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và SUMAN MISA có đúng 1 GPSD của đơn hàng "DH-1"

  Quy tắc: D13 – thông báo lặp, trễ hay giả không làm gì thêm

    @D13 @stepwise
    Kịch bản: D13: thông báo gửi hai lần – lần sau bị bỏ qua, chứng từ không sinh hai lần
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và thông báo đã cấp GPSD của SUMAN MISA gửi hai lần
      Và hệ thống gửi yêu cầu cấp GPSD của đơn hàng "DH-1" lên SUMAN MISA
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và SUMAN MISA gửi thông báo đã cấp GPSD của đơn hàng "DH-1"
      Thì thông báo vừa rồi bị bỏ qua vì "stale-notice"
      Khi hệ thống chạy đến khi yên
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Bán hàng 1 lần
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Bán hàng 1 lần

    @D13 @D26
    Kịch bản: D13: thông báo trễ hai ngày, tra cứu đã biết trước – bị bỏ qua
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và thông báo đã cấp GPSD của SUMAN MISA đến trễ 2 ngày
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và đến 04/03/2026 09:00
      Thì thông báo vừa rồi bị bỏ qua vì "stale-notice"
      Và trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD |
        | Đang cấp GPSD |
        | Đã cấp GPSD   |
      Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"

    Kịch bản: Thông báo trễ hai giờ – đến lúc đó mới đã cấp
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và thông báo đã cấp GPSD của SUMAN MISA đến trễ 2 giờ
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và 119 phút trôi qua
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Đang cấp GPSD"
      Và SUMAN MISA có đúng 1 GPSD của đơn hàng "DH-1"
      Khi 1 phút trôi qua
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Đã cấp GPSD"
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 0 lần

    @D13
    Kịch bản: D13: thông báo sai chữ ký không được tin, dù GPSD đã cấp thật
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và thông báo đã cấp GPSD của SUMAN MISA sai chữ ký
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì thông báo vừa rồi bị bỏ qua vì "bad-signature"
      Và trạng thái đơn hàng "DH-1" là
        | TT            | GPSD          | XHĐ               | GNDS                   |
        | Đã thanh toán | Đang cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Khi SUMAN MISA hoạt động trở lại
      Và 5 phút trôi qua
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 0 lần

    Khung kịch bản: <sự cố> – lần gửi lại sau 5 giây là đủ
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và <sự cố>
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Đã cấp GPSD"
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng "DH-1"

      Dữ liệu:
        | sự cố                                                  |
        | thông báo đã cấp GPSD của SUMAN MISA bị mất, 1 lần     |
        | thông báo đã cấp GPSD của SUMAN MISA sai chữ ký, 1 lần |

  Quy tắc: D26 – không có thông báo thì mỗi ngày tra cứu một lần

    @D26
    Kịch bản: D26: thông báo mất hẳn – tra cứu hằng ngày thấy GPSD đã cấp
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và thông báo đã cấp GPSD của SUMAN MISA bị mất
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và đến 03/03/2026 08:59
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD          | XHĐ               | GNDS                   |
        | Đã thanh toán | Đang cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 0 lần
      Khi đến 03/03/2026 09:00
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 1 lần

    @D26
    Kịch bản: D26: chưa cấp thì hôm sau tra cứu tiếp, cấp rồi thì thôi
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và thông báo đã cấp GPSD của SUMAN MISA bị mất
      Khi đến 04/03/2026 10:00
      Thì hệ thống đã gửi tra cứu lên SUMAN MISA 2 lần
      Và trạng thái GPSD của đơn hàng "DH-1" là "Đang cấp GPSD"
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và đến 05/03/2026 09:00
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Đã cấp GPSD"
      Khi 7 ngày trôi qua
      Thì hệ thống đã gửi tra cứu lên SUMAN MISA 3 lần
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 1 lần

    @D26
    Kịch bản: D26: SUMAN MISA không trả lời tra cứu – vẫn "Đang cấp GPSD", không thành lỗi
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và thông báo đã cấp GPSD của SUMAN MISA bị mất
      Và SUMAN MISA trả lỗi 500 cho tra cứu, 1 lần
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và đến 03/03/2026 12:00
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Đang cấp GPSD"
      Khi đến 04/03/2026 12:00
      Thì trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD |
        | Đang cấp GPSD |
        | Đã cấp GPSD   |
