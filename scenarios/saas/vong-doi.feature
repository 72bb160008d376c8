# language: vi
# Vòng đời đơn hàng SaaS: chuyển khoản và trực tuyến, từ lúc đặt đến khi có hóa đơn; SUMAN MISA cấp tài nguyên, không ai khác (D21, D22, D23).
Tính năng: Vòng đời đơn hàng SaaS

  @D23
  @golden
  Kịch bản: D23: Đơn chuyển khoản dùng tạm ngay khi đặt, dùng chính thức khi MISA nhận được tiền, rồi xuất hóa đơn và ghi doanh số
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Thì trạng thái đơn hàng là
      | TT              | TN                    | XHĐ               | GNDS                   |
      | Chưa thanh toán | Đã cấp tạm tài nguyên | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
    Và đơn hàng không có trạng thái GPSD
    Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
    Khi MISA nhận được tiền của đơn hàng
    Thì trạng thái đơn hàng là
      | TT            | TN                | XHĐ               | GNDS                 |
      | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
    Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
    Và AMIS.VN – Bán hàng có đúng 1 đề nghị xuất hóa đơn của đơn hàng
    Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng
    Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng
    Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng
    Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng
    Thì trạng thái XHĐ của đơn hàng là "Đã xuất hóa đơn"
    Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng
    Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 1 lần
    Và hệ thống đã gửi cấp tài nguyên lên SUMAN MISA 1 lần

  Kịch bản: Khách hàng xác nhận thanh toán vẫn chưa được cấp gì thêm cho đến khi tiền về
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và MISA yêu cầu xác nhận thanh toán đơn hàng
    Và khách hàng gửi xác nhận thanh toán đơn hàng
    Thì trạng thái đơn hàng là
      | TT                            | TN                    | XHĐ               | GNDS                   |
      | KH đã gửi xác nhận thanh toán | Đã cấp tạm tài nguyên | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
    Và hệ thống đã gửi cấp tài nguyên lên SUMAN MISA 0 lần
    Khi MISA nhận được tiền của đơn hàng
    Thì trạng thái TT của đơn hàng đã lần lượt là
      | Chưa thanh toán               |
      | Chờ KH xác nhận thanh toán    |
      | KH đã gửi xác nhận thanh toán |
      | Đã thanh toán                 |
    Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng

  @D22
  Kịch bản: D22: Đơn trực tuyến đã thanh toán ngay khi đặt, không qua cấp tạm và không có thời hạn nào
    Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
    Và 30 ngày trôi qua
    Thì trạng thái đơn hàng là
      | TT            | TN                | XHĐ               | GNDS                 |
      | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
    Và trạng thái TT của đơn hàng đã lần lượt là
      | Đã thanh toán |
    Và trạng thái TN của đơn hàng đã lần lượt là
      | Chưa cấp tài nguyên |
      | Đã cấp tài nguyên   |
    Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
    Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 0 lần
    Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 0 lần

  @D21
  Kịch bản: D21: Trước khi SUMAN MISA trả lời, đơn chuyển khoản vẫn là "Chưa cấp tài nguyên"
    Biết SUMAN MISA giữ cấp tạm tài nguyên
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Thì trạng thái TN của đơn hàng là "Chưa cấp tài nguyên"
    Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 1 lần
    Khi SUMAN MISA xử lý cấp tạm tài nguyên đang giữ
    Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
    Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng

  @D21 @D22
  Kịch bản: D22: Đơn trực tuyến đã thanh toán nhưng SUMAN MISA chưa trả lời thì chưa cấp, chưa hóa đơn, chưa doanh số
    Biết SUMAN MISA giữ cấp tài nguyên
    Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
    Thì trạng thái đơn hàng là
      | TT            | TN                  | XHĐ               | GNDS                   |
      | Đã thanh toán | Chưa cấp tài nguyên | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
    Và AMIS.VN – Bán hàng có đúng 0 đề nghị xuất hóa đơn của đơn hàng
    Và AMIS.VN – Bán hàng có đúng 0 hợp đồng bán của đơn hàng
    Khi SUMAN MISA xử lý cấp tài nguyên đang giữ
    Thì trạng thái đơn hàng là
      | TT            | TN                | XHĐ               | GNDS                 |
      | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
