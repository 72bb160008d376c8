# language: vi
# Khóa và thu hồi: thất bại thì làm lại hằng ngày đến khi SUMAN MISA xác nhận (D16); chưa rõ đã cấp tạm hay chưa thì vẫn gửi (D17).
Tính năng: Khóa và thu hồi tài nguyên

  Quy tắc: D16: trạng thái không đổi cho đến khi SUMAN MISA xác nhận

    @D16 @thoi-han @su-co
    Kịch bản: D16: Khóa mãi không được thì vẫn "Đã cấp tạm", hệ thống thử lại mỗi ngày, và khóa được khi SUMAN MISA hết lỗi
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Biết SUMAN MISA trả lỗi 503 cho khóa tài nguyên
      Khi đến 13/03/2026 12:00
      Thì trạng thái đơn hàng là
        | TT               | TN                    |
        | Tạm hủy đơn hàng | Đã cấp tạm tài nguyên |
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 9 lần
      Khi SUMAN MISA hoạt động trở lại
      Và 1 ngày trôi qua
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã khóa tài nguyên    |
      Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 10 lần
      Khi 7 ngày trôi qua
      Thì hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 10 lần

    @D16 @su-co
    Kịch bản: D16: Hủy đơn khi SUMAN MISA ngừng hoạt động: đơn đã hủy nhưng chưa nhận là đã thu hồi cho đến khi thu hồi thật
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Biết SUMAN MISA ngừng hoạt động
      Khi khách hàng hủy đơn hàng
      Và 3 ngày trôi qua
      Thì trạng thái đơn hàng là
        | TT              | TN                    |
        | Đã hủy đơn hàng | Đã cấp tạm tài nguyên |
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
      Khi SUMAN MISA hoạt động trở lại
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Khi 1 ngày trôi qua
      Thì trạng thái đơn hàng là
        | TT              | TN                    |
        | Đã hủy đơn hàng | Đã thu hồi tài nguyên |
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D16 @su-co
    Kịch bản: D16: SUMAN MISA từ chối thu hồi thì hệ thống vẫn hỏi lại, sau 15 phút, 1 giờ, 6 giờ rồi mỗi ngày
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Biết SUMAN MISA từ chối thu hồi tài nguyên, 4 lần
      Khi khách hàng hủy đơn hàng
      Thì hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 1 lần
      Khi 12 giờ trôi qua
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 4 lần
      Khi 1 ngày trôi qua
      Thì trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 5 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D16 @su-co
    Kịch bản: D16: Phản hồi thu hồi bị mất hết thì một lần tra cứu là đủ chứng cứ
      Biết phản hồi của SUMAN MISA cho thu hồi tài nguyên bị mất
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và khách hàng hủy đơn hàng
      Thì trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 3 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D16 @D10 @su-co
    Kịch bản: D16, D10: Thu hồi rồi mà mọi phản hồi đều mất, lần tra cứu đầu cũng hỏng: một lần tra cứu sau đó phải tìm ra chứng cứ
      Biết phản hồi của SUMAN MISA cho thu hồi tài nguyên bị mất
      Và SUMAN MISA trả lỗi 503 cho tra cứu, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và khách hàng hủy đơn hàng
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Khi 3 ngày trôi qua
      Thì trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"

    @D16 @D15 @thoi-han @su-co
    Kịch bản: D16: Đang khóa mãi không được thì tiền về: cấp đủ ngay và thôi hẳn việc khóa
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Biết SUMAN MISA trả lỗi 503 cho khóa tài nguyên
      Khi đến 10/03/2026 12:00
      Thì hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 6 lần
      Khi MISA nhận được tiền của đơn hàng
      Và SUMAN MISA hoạt động trở lại
      Và 3 ngày trôi qua
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã cấp tài nguyên     |
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 6 lần

    @D16 @thoi-han @su-co
    Kịch bản: D16: Đang khóa mãi không được thì khách hàng hủy: thu hồi ngay và thôi hẳn việc khóa
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Biết SUMAN MISA trả lỗi 503 cho khóa tài nguyên
      Khi đến 10/03/2026 12:00
      Và khách hàng hủy đơn hàng
      Và SUMAN MISA hoạt động trở lại
      Và 3 ngày trôi qua
      Thì trạng thái đơn hàng là
        | TT              | TN                    |
        | Đã hủy đơn hàng | Đã thu hồi tài nguyên |
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 6 lần

  Quy tắc: D17: đã xin cấp tạm mà không bị từ chối thì khóa và thu hồi đều phải gửi

    @D17 @su-co
    Kịch bản: D17: Hủy khi yêu cầu cấp tạm còn dở dang: thu hồi chờ đến lượt, gửi sau khi cấp tạm có kết quả
      Biết SUMAN MISA giữ cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và khách hàng hủy đơn hàng
      Thì trạng thái đơn hàng là
        | TT              | TN                  |
        | Đã hủy đơn hàng | Chưa cấp tài nguyên |
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 0 lần
      Khi SUMAN MISA xử lý cấp tạm tài nguyên đang giữ
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã thu hồi tài nguyên |
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D17 @thoi-han @su-co
    Kịch bản: D17: Đến hạn khóa khi yêu cầu cấp tạm làm lại còn dở dang: khóa chờ đến lượt rồi khóa ngay
      Biết SUMAN MISA trả lỗi 503 cho cấp tạm tài nguyên, 3 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và đến 09/03/2026 23:59
      Và 50 giây trôi qua
      Biết SUMAN MISA giữ cấp tạm tài nguyên
      Khi kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
      Và đến 10/03/2026 00:00
      Và 15 giây trôi qua
      Thì hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 0 lần
      Khi SUMAN MISA xử lý cấp tạm tài nguyên đang giữ
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Cấp tài nguyên lỗi    |
        | Đã cấp tạm tài nguyên |
        | Đã khóa tài nguyên    |
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng

    @D17 @thoi-han @su-co
    Kịch bản: D17: Khóa một đơn mà SUMAN MISA chưa từng cấp: vẫn gửi một lần, không khóa được gì nên vẫn "Cấp tài nguyên lỗi"
      Biết SUMAN MISA không nhận được cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và 15 ngày trôi qua
      Thì trạng thái đơn hàng là
        | TT               | TN                 |
        | Tạm hủy đơn hàng | Cấp tài nguyên lỗi |
      Và trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên |
        | Cấp tài nguyên lỗi  |
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng

    @D17 @su-co
    Kịch bản: D17: Thu hồi một đơn mà SUMAN MISA chưa từng cấp: vẫn gửi, không có gì để thu mà vẫn là "Đã thu hồi"
      Biết SUMAN MISA không nhận được cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và khách hàng hủy đơn hàng
      Thì trạng thái đơn hàng là
        | TT              | TN                    |
        | Đã hủy đơn hàng | Đã thu hồi tài nguyên |
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D17 @su-co
    Kịch bản: D17: Mọi lần xin cấp tạm đều bị từ chối thì hủy là "Đã thu hồi" ngay, không gọi SUMAN MISA
      Biết SUMAN MISA từ chối cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và 1 ngày trôi qua
      Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
      Thì hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 2 lần
      Khi khách hàng hủy đơn hàng
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Cấp tài nguyên lỗi    |
        | Đã thu hồi tài nguyên |
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 0 lần

    @D17 @thoi-han @su-co
    Kịch bản: D17: Mọi lần xin cấp tạm đều bị từ chối thì đến hạn không có gì để khóa
      Biết SUMAN MISA từ chối cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và 15 ngày trôi qua
      Thì trạng thái đơn hàng là
        | TT               | TN                 |
        | Tạm hủy đơn hàng | Cấp tài nguyên lỗi |
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 0 lần

    @D17 @D18 @thoi-han @su-co
    Kịch bản: D17: Sau hạn khóa mới làm lại được bản cấp tạm thì khóa ngay lập tức
      Biết SUMAN MISA từ chối cấp tạm tài nguyên, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và đến 11/03/2026 09:00
      Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Cấp tài nguyên lỗi    |
        | Đã cấp tạm tài nguyên |
        | Đã khóa tài nguyên    |
      Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 1 lần

    @D17 @D18 @su-co
    Kịch bản: D17: Bị từ chối hôm trước, hôm sau làm lại được: hủy thì phải thu hồi thật ở SUMAN MISA
      Biết SUMAN MISA từ chối cấp tạm tài nguyên, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và 1 ngày trôi qua
      Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Khi khách hàng hủy đơn hàng
      Thì trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D17 @D18 @thoi-han @su-co
    Kịch bản: D17: Bị từ chối hôm trước, hôm sau làm lại được: đến hạn thì phải khóa
      Biết SUMAN MISA từ chối cấp tạm tài nguyên, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và 1 ngày trôi qua
      Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
      Và đến 10/03/2026 00:00
      Thì trạng thái TN của đơn hàng là "Đã khóa tài nguyên"
      Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng

    @D17 @D18 @su-co
    Kịch bản: D17: Lần đầu bị từ chối, lần làm lại không rõ kết quả: hủy thì vẫn phải gửi thu hồi
      Biết SUMAN MISA từ chối cấp tạm tài nguyên, ở lần thứ 1
      Và phản hồi của SUMAN MISA cho cấp tạm tài nguyên bị mất
      Và SUMAN MISA trả lỗi 503 cho tra cứu
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
      Thì SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
      Khi khách hàng hủy đơn hàng
      Thì trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D10 @D17 @su-co
    Kịch bản: D10: SUMAN MISA nói "không" nhưng đã cấp, tra cứu phát hiện ra: hủy thì phải thu hồi thật
      Biết SUMAN MISA trả lỗi 400 cho cấp tạm tài nguyên sau khi đã thực hiện, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
      Khi 15 phút trôi qua
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Khi khách hàng hủy đơn hàng
      Thì trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D10 @D17 @thoi-han @su-co
    Kịch bản: D10: SUMAN MISA nói "không" nhưng đã cấp, tra cứu phát hiện ra: đến hạn thì phải khóa
      Biết SUMAN MISA trả lỗi 400 cho cấp tạm tài nguyên sau khi đã thực hiện, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và đến 10/03/2026 00:00
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Cấp tài nguyên lỗi    |
        | Đã cấp tạm tài nguyên |
        | Đã khóa tài nguyên    |
      Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng
