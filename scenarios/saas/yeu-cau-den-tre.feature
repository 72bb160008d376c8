# language: vi
# Yêu cầu đến SUMAN MISA trễ 2 giờ không làm hỏng được việc đã làm sau nó: số thứ tự (revision) cũ bị từ chối, khóa cũ không làm lại.
@su-co
Tính năng: Yêu cầu đến trễ

  @D17
  Kịch bản: D17: Yêu cầu cấp tạm đến sau khi đã thu hồi thì bị từ chối, SUMAN MISA không giữ gì
    Biết cấp tạm tài nguyên đến SUMAN MISA trễ 2 giờ
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và 1 giờ trôi qua
    Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
    Khi khách hàng hủy đơn hàng
    Và 1 ngày trôi qua
    Thì trạng thái đơn hàng là
      | TT              | TN                    |
      | Đã hủy đơn hàng | Đã thu hồi tài nguyên |
    Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 3 lần
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

  @D17 @thoi-han
  Kịch bản: D17: Yêu cầu cấp tạm đến sau khi đã gửi khóa thì bị từ chối, SUMAN MISA không giữ gì
    Biết SUMAN MISA trả lỗi 503 cho cấp tạm tài nguyên, 3 lần
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và đến 09/03/2026 23:00
    Biết cấp tạm tài nguyên đến SUMAN MISA trễ 2 giờ
    Khi kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
    Và đến 10/03/2026 00:30
    Thì hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 1 lần
    Khi 1 ngày trôi qua
    Thì trạng thái TN của đơn hàng đã lần lượt là
      | Chưa cấp tài nguyên |
      | Cấp tài nguyên lỗi  |
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
    Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng

  Kịch bản: Yêu cầu cấp tạm đến sau khi đã cấp chính thức không kéo khách hàng về bản tạm
    Biết cấp tạm tài nguyên đến SUMAN MISA trễ 2 giờ
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và 1 giờ trôi qua
    Và MISA nhận được tiền của đơn hàng
    Và 1 ngày trôi qua
    Thì trạng thái TN của đơn hàng đã lần lượt là
      | Chưa cấp tài nguyên |
      | Cấp tài nguyên lỗi  |
      | Đã cấp tài nguyên   |
    Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

  @D10
  Kịch bản: D10: Yêu cầu cấp tạm đến trễ mà không ai làm gì thêm thì một lần tra cứu sau đó cho biết đã cấp
    Biết cấp tạm tài nguyên đến SUMAN MISA trễ 2 giờ
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và 1 ngày trôi qua
    Thì trạng thái TN của đơn hàng đã lần lượt là
      | Chưa cấp tài nguyên   |
      | Cấp tài nguyên lỗi    |
      | Đã cấp tạm tài nguyên |
    Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng

  @thoi-han @D15
  @golden
  Kịch bản: D15: Yêu cầu khóa đến sau khi tiền về không khóa được tài nguyên chính thức
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Biết khóa tài nguyên đến SUMAN MISA trễ 2 giờ
    Khi đến 10/03/2026 01:00
    Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
    Khi MISA nhận được tiền của đơn hàng
    Và 1 ngày trôi qua
    Thì trạng thái TN của đơn hàng đã lần lượt là
      | Chưa cấp tài nguyên   |
      | Đã cấp tạm tài nguyên |
      | Đã cấp tài nguyên     |
    Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
    Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng

  @D18
  Kịch bản: D18: Yêu cầu cấp chính thức đến trễ rồi kế toán làm lại: chỉ cấp một lần, hóa đơn và hợp đồng cũng chỉ một
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Biết cấp tài nguyên đến SUMAN MISA trễ 2 giờ, 3 lần
    Khi MISA nhận được tiền của đơn hàng
    Và 1 giờ trôi qua
    Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
    Khi kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
    Và 1 ngày trôi qua
    Thì trạng thái đơn hàng là
      | TT            | TN                | XHĐ               | GNDS                 |
      | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
    Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
    Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Bán hàng 1 lần
    Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng

  Kịch bản: Bản sao đến trễ của một yêu cầu cấp tạm đã làm xong không làm sống lại tài nguyên đã thu hồi
    Biết cấp tạm tài nguyên đến SUMAN MISA trễ 2 giờ, 1 lần
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
    Khi khách hàng hủy đơn hàng
    Và 1 ngày trôi qua
    Thì trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
    Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
