# language: vi
# Làm lại bản cấp tạm của một đơn khi khách hàng còn đơn khác (D18): đang giữ ở đơn khác thì không, trừ khi đơn làm lại đã trả tiền.
@D18 @su-co
Tính năng: Làm lại bản cấp tạm khi khách hàng có hai đơn

  Kịch bản: D18: Khách hàng đã giữ tài nguyên tạm của đơn sau thì không làm lại đơn trước; đơn sau trả tiền rồi thì được
    Biết SUMAN MISA từ chối cấp tạm tài nguyên, 1 lần
    Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
    Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
    Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng "DH-1"
    Thì yêu cầu vừa rồi bị từ chối vì "holds-temporary-resource"
    Và trạng thái TN của đơn hàng "DH-1" là "Cấp tài nguyên lỗi"
    Và hệ thống đã gửi cấp tạm tài nguyên của đơn hàng "DH-1" lên SUMAN MISA 1 lần
    Khi MISA nhận được tiền của đơn hàng "DH-2"
    Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng "DH-1"
    Thì trạng thái TN của đơn hàng "DH-1" là "Đã cấp tạm tài nguyên"
    Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng "DH-1"
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng "DH-2"

  Kịch bản: D18: Đơn đã trả tiền thì làm lại được bản chính thức, dù khách hàng đang giữ tài nguyên tạm của đơn khác
    Biết SUMAN MISA từ chối cấp tài nguyên, 1 lần
    Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán trực tuyến
    Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
    Thì trạng thái TN của đơn hàng "DH-1" là "Cấp tài nguyên lỗi"
    Khi kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng "DH-1"
    Thì trạng thái TN của đơn hàng "DH-1" là "Đã cấp tài nguyên"
    Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng "DH-1"
    Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng "DH-2"

  @D19
  Kịch bản: D18, D19: Hai đơn cùng bị từ chối, làm lại cả hai thì chỉ đơn làm lại trước được cấp tạm
    Biết SUMAN MISA từ chối cấp tạm tài nguyên, 2 lần
    Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
    Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
    Biết SUMAN MISA giữ cấp tạm tài nguyên
    Khi kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng "DH-2"
    Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng "DH-1"
    Thì yêu cầu vừa rồi bị từ chối vì "holds-temporary-resource"
    Khi SUMAN MISA xử lý cấp tạm tài nguyên đang giữ
    Thì trạng thái TN của đơn hàng "DH-1" là "Cấp tài nguyên lỗi"
    Và trạng thái TN của đơn hàng "DH-2" là "Đã cấp tạm tài nguyên"
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng "DH-1"
    Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng "DH-2"

  @D14
  Kịch bản: D14: Đơn thứ hai đang chờ không phải là đơn lỗi, nên không có gì để làm lại
    Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
    Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
    Và khách hàng hủy đơn hàng "DH-1"
    Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng "DH-2"
    Thì yêu cầu vừa rồi bị từ chối vì "not-failed"
    Và hệ thống đã gửi mọi yêu cầu của đơn hàng "DH-2" lên SUMAN MISA 0 lần

  Kịch bản: D18: Không rõ kết quả thì đơn đầu vẫn làm lại được: nó giữ chỗ cho chính nó
    Biết SUMAN MISA trả lỗi 503 cho cấp tạm tài nguyên, 3 lần
    Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
    Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
    Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng "DH-1"
    Thì trạng thái TN của đơn hàng "DH-1" là "Đã cấp tạm tài nguyên"
    Và trạng thái TN của đơn hàng "DH-2" là "Chưa cấp tài nguyên"
    Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng "DH-1"
