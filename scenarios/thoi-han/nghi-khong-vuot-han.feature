# language: vi
# Giữa hai bước, hệ thống chỉ chạy việc nhanh và dừng ngay trước hạn tính bằng ngày: không bước nào tự làm đơn quá hạn.
@thoi-han @su-co
Tính năng: Việc nhanh không tự vượt qua nửa đêm

  Kịch bản: Chờ gửi lại qua nửa đêm thì dừng trước hạn của chính đơn đó, và chạy tiếp khi thời gian trôi
    Biết SUMAN MISA từ chối cấp tạm tài nguyên, 1 lần
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và đến 07/03/2026 23:59
    Biết SUMAN MISA trả lỗi 503 cho cấp tạm tài nguyên, 2 lần
    Khi kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
    Thì trạng thái đơn hàng là
      | TT              | TN                 |
      | Chưa thanh toán | Cấp tài nguyên lỗi |
    Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 3 lần
    Khi đến 08/03/2026 00:00
    Thì trạng thái đơn hàng là
      | TT               | TN                    |
      | Tạm hủy đơn hàng | Đã cấp tạm tài nguyên |
    Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 4 lần

  Kịch bản: Lần gửi lại đúng vào lúc hết hạn của đơn khác cũng phải đợi
    Khi khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
    Và đến 07/03/2026 23:59
    Biết phản hồi của SUMAN MISA cho cấp tạm tài nguyên bị mất, 1 lần
    Khi khách hàng "Bình" đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
    Thì trạng thái TT của đơn hàng "DH-1" là "Chưa thanh toán"
    Và trạng thái TN của đơn hàng "DH-2" là "Chưa cấp tài nguyên"
    Và hệ thống đã gửi cấp tạm tài nguyên của đơn hàng "DH-2" lên SUMAN MISA 1 lần
    Khi 30 giây trôi qua
    Thì trạng thái TT của đơn hàng "DH-1" là "Tạm hủy đơn hàng"
    Và trạng thái TN của đơn hàng "DH-2" là "Đã cấp tạm tài nguyên"
    Và hệ thống đã gửi cấp tạm tài nguyên của đơn hàng "DH-2" lên SUMAN MISA 2 lần

  Kịch bản: Đơn đã trả tiền không còn hạn, nên việc của nó được phép chạy qua nửa đêm
    Biết SUMAN MISA trả lỗi 503 cho yêu cầu cấp GPSD, 2 lần
    Khi khách hàng đặt đơn hàng Desktop, thanh toán chuyển khoản
    Và đến 07/03/2026 23:59
    Và MISA nhận được tiền của đơn hàng
    Thì trạng thái đơn hàng là
      | TT            | GPSD          |
      | Đã thanh toán | Đang cấp GPSD |
    Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 3 lần
    Và trạng thái TT của đơn hàng đã lần lượt là
      | Chưa thanh toán |
      | Đã thanh toán   |

  Kịch bản: Trả tiền sát nửa đêm mà giao chậm: đơn khác vẫn chưa quá hạn, và trả tiền ngay lúc đó vẫn kịp
    Khi khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
    Và khách hàng "Bình" đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
    Và đến 07/03/2026 23:59
    Biết SUMAN MISA không nhận được cấp tài nguyên, 2 lần
    Khi MISA nhận được tiền của đơn hàng "DH-2"
    Thì trạng thái TN của đơn hàng "DH-2" là "Đã cấp tạm tài nguyên"
    Và trạng thái TT của đơn hàng "DH-1" là "Chưa thanh toán"
    Khi MISA nhận được tiền của đơn hàng "DH-1"
    Và 1 ngày trôi qua
    Thì trạng thái TT của đơn hàng "DH-1" đã lần lượt là
      | Chưa thanh toán |
      | Đã thanh toán   |
    Và trạng thái TN của đơn hàng "DH-2" là "Đã cấp tài nguyên"
    Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng "DH-2"

  @D17
  Kịch bản: D17: Đang chờ gửi lại bản cấp tạm thì đến hạn khóa: SUMAN MISA không giữ gì và đơn vẫn lỗi
    Biết SUMAN MISA trả lỗi 503 cho cấp tạm tài nguyên
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và đến 09/03/2026 23:59
    Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
    Thì hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 0 lần
    Khi SUMAN MISA hoạt động trở lại
    Và 2 ngày trôi qua
    Thì hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 1 lần
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
    Và trạng thái đơn hàng là
      | TT               | TN                 |
      | Tạm hủy đơn hàng | Cấp tài nguyên lỗi |
