# language: vi
# Câu trả lời "không" mà dịch vụ đã làm rồi: hệ thống không được tin là chưa làm, cũng không được làm hai lần.
@su-co
Tính năng: Lời từ chối không chắc

  @D17
  Kịch bản: D17: Báo lỗi 401 sau khi đã cấp rồi lại từ chối – hủy thì vẫn phải gửi thu hồi
    Biết SUMAN MISA trả lỗi 401 cho cấp tạm tài nguyên sau khi đã thực hiện, ở lần thứ 1
    Và SUMAN MISA từ chối cấp tạm tài nguyên, ở lần thứ 2
    Khi khách hàng "An" đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
    Thì trạng thái TN của đơn hàng "DH-1" là "Cấp tài nguyên lỗi"
    Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng "DH-1"
    Khi khách hàng "An" hủy đơn hàng "DH-1"
    Thì trạng thái TN của đơn hàng "DH-1" là "Đã thu hồi tài nguyên"
    Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 1 lần
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng "DH-1"

  @D19
  Kịch bản: D19: Chưa chắc là chưa cấp thì vẫn giữ – đơn sau không được cấp tạm
    Biết SUMAN MISA trả lỗi 401 cho cấp tạm tài nguyên sau khi đã thực hiện, ở lần thứ 1
    Và SUMAN MISA từ chối cấp tạm tài nguyên, ở lần thứ 2
    Khi khách hàng "An" đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
    Và khách hàng "An" đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
    Thì trạng thái TN của đơn hàng "DH-2" là "Chưa cấp tài nguyên"
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng "DH-2"

  @D17
  Khung kịch bản: D17: Báo lỗi <mã> mà đã cấp tạm – hủy ngay thì vẫn phải thu hồi thật
    Biết SUMAN MISA trả lỗi <mã> cho cấp tạm tài nguyên sau khi đã thực hiện, 1 lần
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và khách hàng hủy đơn hàng
    Thì trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    Dữ liệu:
      | mã  |
      | 400 |
      | 403 |
      | 404 |
      | 422 |

  @D10
  Kịch bản: D10: Đã cấp mà báo lỗi 404, làm lại thì SUMAN MISA ngừng – một lần tra cứu sau đó vẫn tìm ra
    Biết SUMAN MISA trả lỗi 404 cho cấp tài nguyên sau khi đã thực hiện, 1 lần
    Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
    Và SUMAN MISA ngừng hoạt động
    Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
    Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
    Khi SUMAN MISA hoạt động trở lại
    Và 1 giờ trôi qua
    Thì trạng thái đơn hàng là
      | TT            | TN              | XHĐ             | GNDS                 |
      | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
    Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng

  @D16 @D17
  Kịch bản: D17: Làm lại cấp tạm khi lệnh khóa chưa xong rồi lại lỗi – lệnh khóa phải được gửi lại
    Biết phản hồi của SUMAN MISA cho mọi yêu cầu bị hỏng, 4 lần
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
    Khi SUMAN MISA ngừng hoạt động
    Và 10 ngày trôi qua
    Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
    Và SUMAN MISA hoạt động trở lại
    Và 2 ngày trôi qua
    Thì trạng thái TN của đơn hàng là "Đã khóa tài nguyên"
    Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
