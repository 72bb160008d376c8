# language: vi
Tính năng: Thực hiện lại cấp tạm khi lệnh khóa đang chờ phản hồi

  @stepwise
  Kịch bản: Lệnh khóa đã khóa tài nguyên thì lần thực hiện lại xếp sau nó không được gửi nữa
    Khi khách hàng "An" đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
    Và đến 08/03/2026 00:00
    Và đến 10/03/2026 00:00
    Và hệ thống gửi khóa tài nguyên của đơn hàng "DH-1" lên SUMAN MISA
    Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng "DH-1"
    Biết SUMAN MISA trả lỗi 400 cho cấp tạm tài nguyên của đơn hàng "DH-1" sau khi đã thực hiện, 1 lần
    Khi hệ thống gửi cấp tạm tài nguyên của đơn hàng "DH-1" lên SUMAN MISA
    Biết SUMAN MISA phản hồi khóa tài nguyên của đơn hàng "DH-1" chậm 10 giây, 1 lần
    Khi hệ thống gửi khóa tài nguyên của đơn hàng "DH-1" lên SUMAN MISA
    Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng "DH-1"
    Và đến 10/03/2026 00:00:10
    Và hệ thống chạy đến khi yên
    Thì trạng thái TN của đơn hàng "DH-1" là "Đã khóa tài nguyên"
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng "DH-1"
    Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng "DH-1"
