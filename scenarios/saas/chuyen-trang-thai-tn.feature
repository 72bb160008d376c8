# language: vi
# Mười lăm bước chuyển hợp lệ của trạng thái TN của đơn SaaS, mỗi bước một kịch bản, so với những gì SUMAN MISA thật sự có.
Tính năng: Mười lăm bước chuyển của trạng thái tài nguyên

  Quy tắc: Từ "Chưa cấp tài nguyên"

    Kịch bản: Chưa cấp → Đã cấp tạm, khi SUMAN MISA đồng ý cấp tạm
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng

    Kịch bản: Chưa cấp → Đã cấp, khi đơn thứ hai chưa hề được cấp tạm đã có tiền
      Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Và MISA nhận được tiền của đơn hàng "DH-2"
      Thì trạng thái TN của đơn hàng "DH-2" đã lần lượt là
        | Chưa cấp tài nguyên |
        | Đã cấp tài nguyên   |
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng "DH-2"
      Và trạng thái TN của đơn hàng "DH-1" là "Đã cấp tạm tài nguyên"

    @su-co
    Kịch bản: Chưa cấp → Cấp lỗi, khi SUMAN MISA từ chối; bị từ chối thì không gửi lại
      Biết SUMAN MISA từ chối cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên |
        | Cấp tài nguyên lỗi  |
      Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D17
    Kịch bản: Chưa cấp → Đã thu hồi, khi hủy đơn thứ hai: chưa xin cấp gì nên không phải gọi SUMAN MISA
      Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Và khách hàng hủy đơn hàng "DH-2"
      Thì trạng thái TN của đơn hàng "DH-2" đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã thu hồi tài nguyên |
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 0 lần
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng "DH-1"

  Quy tắc: Từ "Đã cấp tạm tài nguyên"

    Kịch bản: Đã cấp tạm → Đã cấp, khi nhận được tiền
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và MISA nhận được tiền của đơn hàng
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã cấp tài nguyên     |
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng

    @su-co
    Kịch bản: Đã cấp tạm → Cấp lỗi, khi đã trả tiền mà SUMAN MISA từ chối cấp; bản cấp tạm vẫn còn
      Biết SUMAN MISA từ chối cấp tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và MISA nhận được tiền của đơn hàng
      Thì trạng thái đơn hàng là
        | TT            | TN                 | XHĐ               | GNDS                   |
        | Đã thanh toán | Cấp tài nguyên lỗi | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Cấp tài nguyên lỗi    |
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên của đơn hàng
      Và AMIS.VN – Bán hàng có đúng 0 hợp đồng bán của đơn hàng

    @thoi-han
    Kịch bản: Đã cấp tạm → Đã khóa, khi hết 5 ngày làm việc mà chưa có tiền
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và 6 ngày làm việc trôi qua
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã khóa tài nguyên    |
      Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 1 lần

    Kịch bản: Đã cấp tạm → Đã thu hồi, khi khách hàng hủy
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và khách hàng hủy đơn hàng
      Thì trạng thái đơn hàng là
        | TT              | TN                    | XHĐ               | GNDS                   |
        | Đã hủy đơn hàng | Đã thu hồi tài nguyên | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã thu hồi tài nguyên |
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 1 lần

  Quy tắc: Từ "Cấp tài nguyên lỗi"

    @su-co @D10
    Kịch bản: D10: Cấp lỗi → Đã cấp tạm, khi tra cứu sau 15 phút cho thấy SUMAN MISA đã cấp từ đầu
      Biết phản hồi của SUMAN MISA cho cấp tạm tài nguyên bị mất
      Và SUMAN MISA trả lỗi 503 cho tra cứu, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
      Khi 15 phút trôi qua
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Cấp tài nguyên lỗi    |
        | Đã cấp tạm tài nguyên |
      Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 3 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 2 lần
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng

    @su-co @D18
    Kịch bản: D18: Cấp lỗi → Đã cấp, khi đơn đã trả tiền được kế toán đơn hàng thực hiện lại
      Biết SUMAN MISA từ chối cấp tài nguyên, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và MISA nhận được tiền của đơn hàng
      Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Cấp tài nguyên lỗi    |
        | Đã cấp tài nguyên     |
      Và trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 1 lần
      Và hệ thống đã gửi cấp tài nguyên lên SUMAN MISA 2 lần
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng

    @su-co @thoi-han @D17
    Kịch bản: D17: Cấp lỗi → Đã khóa, khi mọi phản hồi cấp tạm và mọi tra cứu đều hỏng đến hạn khóa, mà SUMAN MISA thật ra có cấp
      Biết phản hồi của SUMAN MISA cho cấp tạm tài nguyên bị mất
      Và SUMAN MISA trả lỗi 503 cho tra cứu
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và đến 09/03/2026 23:59
      Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
      Khi đến 10/03/2026 00:00
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên |
        | Cấp tài nguyên lỗi  |
        | Đã khóa tài nguyên  |
      Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng

    @su-co @D17
    Kịch bản: D17: Cấp lỗi → Đã thu hồi, khi hủy đơn mà không biết SUMAN MISA đã cấp tạm hay chưa
      Biết phản hồi của SUMAN MISA cho cấp tạm tài nguyên bị mất
      Và SUMAN MISA trả lỗi 503 cho tra cứu
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Thì SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
      Khi khách hàng hủy đơn hàng
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Cấp tài nguyên lỗi    |
        | Đã thu hồi tài nguyên |
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 1 lần

  Quy tắc: Từ "Đã khóa tài nguyên"

    @thoi-han @D15
    Kịch bản: D15: Đã khóa → Đã cấp, khi tiền về sau khi khóa; đơn được cấp đủ và giao tiếp như thường
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và 6 ngày làm việc trôi qua
      Và MISA nhận được tiền của đơn hàng
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã khóa tài nguyên    |
        | Đã cấp tài nguyên     |
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng

    @thoi-han @su-co @D15
    Kịch bản: Đã khóa → Cấp lỗi, khi tiền về sau khi khóa mà SUMAN MISA từ chối; tài nguyên vẫn bị khóa
      Biết SUMAN MISA từ chối cấp tài nguyên, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và 6 ngày làm việc trôi qua
      Và MISA nhận được tiền của đơn hàng
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã khóa tài nguyên    |
        | Cấp tài nguyên lỗi    |
      Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng
      Khi kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
      Thì trạng thái TN của đơn hàng là "Đã cấp tài nguyên"
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng

    @thoi-han
    Kịch bản: Đã khóa → Đã thu hồi, khi khách hàng hủy đơn đã bị khóa
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và 6 ngày làm việc trôi qua
      Và khách hàng hủy đơn hàng
      Thì trạng thái TT của đơn hàng là "Đã hủy đơn hàng"
      Và trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã khóa tài nguyên    |
        | Đã thu hồi tài nguyên |
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng
