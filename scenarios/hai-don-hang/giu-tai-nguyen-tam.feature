# language: vi
# Mỗi khách hàng giữ nhiều nhất một tài nguyên tạm chưa trả tiền: khi nào đơn thứ hai được cấp tạm, khi nào không (D14, D19).
Tính năng: Hai đơn SaaS của cùng một khách hàng

  Quy tắc: D19: đơn trước còn giữ thì đơn sau không được cấp tạm

    @D19
    Kịch bản: D19: Hai đơn đặt cùng một lúc thì đúng một đơn được cấp tạm, kể cả khi SUMAN MISA chưa trả lời
      Biết SUMAN MISA giữ cấp tạm tài nguyên
      Khi khách hàng "An" đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và khách hàng "An" đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Thì hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 1 lần
      Khi SUMAN MISA xử lý cấp tạm tài nguyên đang giữ
      Thì trạng thái TN của đơn hàng "DH-1" là "Đã cấp tạm tài nguyên"
      Và trạng thái TN của đơn hàng "DH-2" là "Chưa cấp tài nguyên"
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng "DH-1"
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng "DH-2"

    @D19 @su-co
    Kịch bản: D19: Đơn đầu cấp lỗi mà không rõ SUMAN MISA đã cấp hay chưa thì vẫn giữ
      Biết SUMAN MISA không nhận được cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng "DH-1" là "Cấp tài nguyên lỗi"
      Và trạng thái TN của đơn hàng "DH-2" là "Chưa cấp tài nguyên"
      Và hệ thống đã gửi cấp tạm tài nguyên của đơn hàng "DH-2" lên SUMAN MISA 0 lần

    @D19 @D16 @su-co
    Kịch bản: D19: Đơn đầu đã hủy mà chưa thu hồi được thì vẫn giữ; thu hồi xong thì đơn mới được cấp tạm
      Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Biết SUMAN MISA trả lỗi 503 cho thu hồi tài nguyên
      Khi khách hàng hủy đơn hàng "DH-1"
      Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng "DH-2" là "Chưa cấp tài nguyên"
      Khi SUMAN MISA hoạt động trở lại
      Và 1 ngày trôi qua
      Thì trạng thái TN của đơn hàng "DH-1" là "Đã thu hồi tài nguyên"
      Và trạng thái TN của đơn hàng "DH-2" là "Chưa cấp tài nguyên"
      Khi khách hàng đặt đơn hàng "DH-3" SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng "DH-3" là "Đã cấp tạm tài nguyên"
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng "DH-1"
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng "DH-3"

    @D19 @D18 @su-co
    Kịch bản: D19: Đơn đầu bị từ chối, hôm sau làm lại được thì giữ lại từ đó
      Biết SUMAN MISA từ chối cấp tạm tài nguyên, 1 lần
      Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và 1 ngày trôi qua
      Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng "DH-1"
      Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng "DH-1" là "Đã cấp tạm tài nguyên"
      Và trạng thái TN của đơn hàng "DH-2" là "Chưa cấp tài nguyên"
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng "DH-2"

  Quy tắc: D19: đơn trước không còn giữ thì đơn sau được cấp tạm

    @D19 @su-co
    Kịch bản: D19: Đơn đầu đã trả tiền nhưng cấp chính thức lỗi thì cũng không còn giữ
      Biết SUMAN MISA từ chối cấp tài nguyên
      Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và MISA nhận được tiền của đơn hàng "DH-1"
      Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng "DH-1" là "Cấp tài nguyên lỗi"
      Và trạng thái TN của đơn hàng "DH-2" là "Đã cấp tạm tài nguyên"

    @D19 @su-co
    Kịch bản: D19: Đơn đầu bị SUMAN MISA từ chối thì đơn mới được cấp tạm
      Biết SUMAN MISA từ chối cấp tạm tài nguyên, 1 lần
      Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng "DH-1" là "Cấp tài nguyên lỗi"
      Và trạng thái TN của đơn hàng "DH-2" là "Đã cấp tạm tài nguyên"
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng "DH-1"
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng "DH-2"

    @D19
    Kịch bản: D19: Đơn Desktop và đơn SaaS trực tuyến không giữ tài nguyên tạm nào
      Khi khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán trực tuyến
      Và khách hàng đặt đơn hàng "DH-3" SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng "DH-3" là "Đã cấp tạm tài nguyên"
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng "DH-3"

    @D19
    Kịch bản: D19: Khách hàng khác không liên quan
      Khi khách hàng "An" đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và khách hàng "Bình" đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Và khách hàng "An" hủy đơn hàng "DH-1"
      Thì trạng thái TN của đơn hàng "DH-1" là "Đã thu hồi tài nguyên"
      Và trạng thái TN của đơn hàng "DH-2" là "Đã cấp tạm tài nguyên"
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng "DH-2"

  Quy tắc: D14: đơn đầu xong rồi thì đơn thứ hai vẫn chờ tiền

    @D14
    Kịch bản: D14: Đơn đầu trả tiền, đơn thứ hai vẫn chưa cấp; nó được cấp chính thức khi có tiền, và đơn thứ ba mới được cấp tạm
      Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Và MISA nhận được tiền của đơn hàng "DH-1"
      Và 3 ngày trôi qua
      Thì trạng thái TN của đơn hàng "DH-2" là "Chưa cấp tài nguyên"
      Và hệ thống đã gửi mọi yêu cầu của đơn hàng "DH-2" lên SUMAN MISA 0 lần
      Khi khách hàng đặt đơn hàng "DH-3" SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng "DH-3" là "Đã cấp tạm tài nguyên"
      Khi MISA nhận được tiền của đơn hàng "DH-2"
      Thì trạng thái TN của đơn hàng "DH-2" đã lần lượt là
        | Chưa cấp tài nguyên |
        | Đã cấp tài nguyên   |
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng "DH-2"

    @D14
    Kịch bản: D14: Đơn đầu hủy, đơn thứ hai cũng không được cấp tạm
      Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Và khách hàng hủy đơn hàng "DH-1"
      Và 3 ngày trôi qua
      Thì trạng thái TN của đơn hàng "DH-1" là "Đã thu hồi tài nguyên"
      Và trạng thái TN của đơn hàng "DH-2" là "Chưa cấp tài nguyên"
      Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 1 lần

    @D14 @D17 @thoi-han
    Kịch bản: D14: Đơn thứ hai quá hạn thì tạm hủy như thường, nhưng không có gì để khóa; tiền về sau đó vẫn được cấp
      Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Và 6 ngày làm việc trôi qua
      Thì trạng thái TN của đơn hàng "DH-1" là "Đã khóa tài nguyên"
      Và trạng thái đơn hàng "DH-2" là
        | TT               | TN                  |
        | Tạm hủy đơn hàng | Chưa cấp tài nguyên |
      Và hệ thống đã gửi mọi yêu cầu của đơn hàng "DH-2" lên SUMAN MISA 0 lần
      Khi MISA nhận được tiền của đơn hàng "DH-2"
      Thì trạng thái TN của đơn hàng "DH-2" là "Đã cấp tài nguyên"
      Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng "DH-1"
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng "DH-2"
