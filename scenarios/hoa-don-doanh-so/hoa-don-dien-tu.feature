# language: vi
# Chứng minh "Đã xuất hóa đơn" đến từ mọi con đường hợp lệ, dù thông báo phát hành mất, trễ, lặp, giả hay đến quá sớm.
@su-co
Tính năng: Phát hành hóa đơn điện tử

  Bối cảnh:
    Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến

  Quy tắc: Thông báo phát hành đến trước khi hệ thống biết chứng từ đã lưu

    @D12 @D13
    Kịch bản: D12: chưa có thông báo đã lưu mà hóa đơn đã phát hành – từ chưa xuất thành đã xuất
      Biết thông báo đã lưu chứng từ của AMIS.VN – Kế toán đến trễ 5 phút
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ             | GNDS                   |
        | Đã thanh toán | Đã cấp GPSD | Đã xuất hóa đơn | Chưa ghi nhận doanh số |
      Khi 15 phút trôi qua
      Thì trạng thái XHĐ của đơn hàng "DH-1" đã lần lượt là
        | Chưa xuất hóa đơn |
        | Đã xuất hóa đơn   |
      Và trạng thái GNDS của đơn hàng "DH-1" là "Đã ghi nhận doanh số"
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 0 lần

    @D11 @D10
    Kịch bản: D11: đang "Sinh đề nghị xuất hóa đơn lỗi" mà hóa đơn đã phát hành – chuyển thẳng sang đã xuất
      Biết phản hồi của AMIS.VN – Kế toán cho đề nghị xuất hóa đơn bị mất
      Và thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất
      Và AMIS.VN – Kế toán không nhận được tra cứu
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái XHĐ của đơn hàng "DH-1" là "Sinh đề nghị xuất hóa đơn lỗi"
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Thì trạng thái XHĐ của đơn hàng "DH-1" đã lần lượt là
        | Chưa xuất hóa đơn             |
        | Sinh đề nghị xuất hóa đơn lỗi |
        | Đã xuất hóa đơn               |
      Khi kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "not-failed"
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng "DH-1"

    @D10
    Kịch bản: D10: thực hiện lại sau khi hóa đơn đã phát hành – Kế toán trả lời đã có, không có hóa đơn thứ hai
      Biết phản hồi của AMIS.VN – Kế toán cho đề nghị xuất hóa đơn bị mất
      Và thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất
      Và thông báo đã phát hành hóa đơn của AMIS.VN – Kế toán bị mất
      Và AMIS.VN – Kế toán không nhận được tra cứu
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Khi mọi dịch vụ hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Và 2 ngày trôi qua
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ             | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đã xuất hóa đơn | Đã ghi nhận doanh số |
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng "DH-1"
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Bán hàng 1 lần
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Kế toán 4 lần

  Quy tắc: Thông báo phát hành mất, trễ, lặp hay giả

    @D26
    Kịch bản: D26: thông báo phát hành mất hẳn – tra cứu hằng ngày thấy hóa đơn
      Biết kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và thông báo đã phát hành hóa đơn của AMIS.VN – Kế toán bị mất
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Và đến 03/03/2026 08:59
      Thì trạng thái XHĐ của đơn hàng "DH-1" là "Đang xuất hóa đơn"
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng "DH-1"
      Khi đến 03/03/2026 09:00
      Thì trạng thái XHĐ của đơn hàng "DH-1" là "Đã xuất hóa đơn"
      Khi 7 ngày trôi qua
      Thì hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 1 lần

    @D26
    Kịch bản: D26: chưa phát hành thì ngày nào cũng tra cứu, và vẫn "Đang xuất hóa đơn"
      Biết kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và thông báo đã phát hành hóa đơn của AMIS.VN – Kế toán bị mất
      Khi 3 ngày trôi qua
      Thì trạng thái XHĐ của đơn hàng "DH-1" là "Đang xuất hóa đơn"
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 3 lần
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Và 1 ngày trôi qua
      Thì trạng thái XHĐ của đơn hàng "DH-1" đã lần lượt là
        | Chưa xuất hóa đơn |
        | Đang xuất hóa đơn |
        | Đã xuất hóa đơn   |

    @D13
    Kịch bản: D13: thông báo phát hành gửi hai lần – lần sau bị bỏ qua
      Biết kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và thông báo đã phát hành hóa đơn của AMIS.VN – Kế toán gửi hai lần
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Thì thông báo vừa rồi bị bỏ qua vì "stale-notice"
      Và trạng thái XHĐ của đơn hàng "DH-1" đã lần lượt là
        | Chưa xuất hóa đơn |
        | Đang xuất hóa đơn |
        | Đã xuất hóa đơn   |
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng "DH-1"

    @D13 @D26
    Kịch bản: D13: thông báo phát hành trễ hai ngày, tra cứu đã biết trước – bị bỏ qua
      Biết kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và thông báo đã phát hành hóa đơn của AMIS.VN – Kế toán đến trễ 2 ngày
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Và đến 03/03/2026 09:00
      Thì trạng thái XHĐ của đơn hàng "DH-1" là "Đã xuất hóa đơn"
      Khi 2 ngày trôi qua
      Thì thông báo vừa rồi bị bỏ qua vì "stale-notice"
      Và trạng thái XHĐ của đơn hàng "DH-1" là "Đã xuất hóa đơn"

    @D13
    Kịch bản: D13: thông báo phát hành sai chữ ký – vẫn "Đang xuất hóa đơn" đến khi có lần gửi đúng
      Biết kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và thông báo đã phát hành hóa đơn của AMIS.VN – Kế toán sai chữ ký
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Thì thông báo vừa rồi bị bỏ qua vì "bad-signature"
      Và trạng thái XHĐ của đơn hàng "DH-1" là "Đang xuất hóa đơn"
      Khi AMIS.VN – Kế toán hoạt động trở lại
      Và 5 phút trôi qua
      Thì trạng thái XHĐ của đơn hàng "DH-1" là "Đã xuất hóa đơn"
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 0 lần
