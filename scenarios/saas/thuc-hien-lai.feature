# language: vi
# Kế toán đơn hàng thực hiện lại việc cấp tài nguyên: chỉ khi đang lỗi, và làm lại đúng việc đã lỗi (D18).
@D18 @su-co
Tính năng: Thực hiện lại việc cấp tài nguyên

  Kịch bản: D18: Đơn chưa trả tiền thì làm lại bản cấp tạm, không cấp chính thức
    Biết SUMAN MISA từ chối cấp tạm tài nguyên, 1 lần
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
    Thì trạng thái đơn hàng là
      | TT              | TN                    |
      | Chưa thanh toán | Đã cấp tạm tài nguyên |
    Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 2 lần
    Và hệ thống đã gửi cấp tài nguyên lên SUMAN MISA 0 lần
    Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng

  Kịch bản: D18: Cấp tạm lỗi rồi tiền về thì cấp chính thức ngay, không cần làm lại bản tạm
    Biết SUMAN MISA từ chối cấp tạm tài nguyên, 1 lần
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và MISA nhận được tiền của đơn hàng
    Thì trạng thái TN của đơn hàng đã lần lượt là
      | Chưa cấp tài nguyên |
      | Cấp tài nguyên lỗi  |
      | Đã cấp tài nguyên   |
    Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 1 lần
    Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng

  Kịch bản: Không thực hiện lại được khi tài nguyên không ở trạng thái lỗi
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
    Thì yêu cầu vừa rồi bị từ chối vì "not-failed"
    Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 1 lần

  Kịch bản: Bấm thực hiện lại hai lần chỉ là một lần làm lại
    Biết SUMAN MISA từ chối cấp tạm tài nguyên, 1 lần
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Biết SUMAN MISA giữ cấp tạm tài nguyên
    Khi kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
    Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
    Thì yêu cầu vừa rồi được bỏ qua vì "retry-under-way"
    Khi SUMAN MISA xử lý cấp tạm tài nguyên đang giữ
    Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
    Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 2 lần

  @D16
  Kịch bản: D16: Đã hủy mà việc thu hồi còn dở thì cũng không cấp lại được
    Biết SUMAN MISA không nhận được cấp tạm tài nguyên
    Và SUMAN MISA trả lỗi 503 cho thu hồi tài nguyên
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và khách hàng hủy đơn hàng
    Thì trạng thái đơn hàng là
      | TT              | TN                 |
      | Đã hủy đơn hàng | Cấp tài nguyên lỗi |
    Khi kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
    Thì yêu cầu vừa rồi bị từ chối vì "order-cancelled"
    Khi mọi dịch vụ hoạt động trở lại
    Và 1 ngày trôi qua
    Thì trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
