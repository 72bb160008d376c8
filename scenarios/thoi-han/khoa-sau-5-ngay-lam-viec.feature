# language: vi
# Hạn 5 ngày làm việc (D2, D3): trừ cuối tuần và ngày nghỉ chính thức, cộng ngày làm bù; khóa đúng 00:00 hôm sau ngày làm việc thứ năm.
@thoi-han
Tính năng: Khóa tài nguyên tạm sau 5 ngày làm việc

  @D2 @D3
  Khung kịch bản: D2, D3: Đặt <khi nào> thì khóa lúc <khóa>, không sớm hơn một giây
    Biết bây giờ là <đặt lúc>
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và đến <phút cuối>
    Và 59 giây trôi qua
    Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
    Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 0 lần
    Khi đến <khóa>
    Thì trạng thái TN của đơn hàng là "Đã khóa tài nguyên"
    Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng

    Dữ liệu:
      | khi nào                                | đặt lúc          | phút cuối        | khóa             |
      | thứ Hai lúc 00:00                      | 02/03/2026 00:00 | 09/03/2026 23:59 | 10/03/2026 00:00 |
      | thứ Hai lúc 23:59                      | 02/03/2026 23:59 | 09/03/2026 23:59 | 10/03/2026 00:00 |
      | thứ Sáu                                | 06/03/2026 09:00 | 13/03/2026 23:59 | 14/03/2026 00:00 |
      | thứ Bảy                                | 07/03/2026 09:00 | 13/03/2026 23:59 | 14/03/2026 00:00 |
      | Chủ nhật                               | 08/03/2026 09:00 | 13/03/2026 23:59 | 14/03/2026 00:00 |
      | thứ Sáu ngay trước Tết                 | 13/02/2026 09:00 | 27/02/2026 23:59 | 28/02/2026 00:00 |
      | giữa Tết                               | 17/02/2026 09:00 | 27/02/2026 23:59 | 28/02/2026 00:00 |
      | thứ Tư, Tết nằm giữa hạn               | 11/02/2026 09:00 | 25/02/2026 23:59 | 26/02/2026 00:00 |
      | trước nghỉ bù Giỗ Tổ 27/4, 30/4 và 1/5 | 24/04/2026 09:00 | 06/05/2026 23:59 | 07/05/2026 00:00 |
      | trước Quốc khánh, nghỉ cả 31/8         | 26/08/2026 09:00 | 07/09/2026 23:59 | 08/09/2026 00:00 |
      | thứ Hai của tuần làm bù thứ Bảy 22/8   | 17/08/2026 09:00 | 22/08/2026 23:59 | 23/08/2026 00:00 |
      | cuối năm, nghỉ 1/1 và 2/1              | 30/12/2025 09:00 | 08/01/2026 23:59 | 09/01/2026 00:00 |
      | thứ Hai của tuần làm bù thứ Bảy 10/1   | 05/01/2026 09:00 | 10/01/2026 23:59 | 11/01/2026 00:00 |
      | trước 24/11, ngày chưa thành ngày nghỉ | 18/11/2026 09:00 | 25/11/2026 23:59 | 26/11/2026 00:00 |

  @D2 @D4
  Kịch bản: D4: Ngày thường hết trước ngày làm việc, nên tạm hủy trước rồi mới khóa
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và 5 ngày làm việc trôi qua
    Thì trạng thái đơn hàng là
      | TT               | TN                    |
      | Tạm hủy đơn hàng | Đã cấp tạm tài nguyên |
    Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
    Khi 1 ngày làm việc trôi qua
    Thì trạng thái đơn hàng là
      | TT               | TN                 |
      | Tạm hủy đơn hàng | Đã khóa tài nguyên |
    Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng

  @D1 @D2
  Kịch bản: Tuần làm bù: hai hạn rơi vào cùng một lúc, đơn vừa tạm hủy vừa khóa
    Biết bây giờ là 17/08/2026 09:00
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và đến 22/08/2026 23:59
    Thì trạng thái đơn hàng là
      | TT              | TN                    |
      | Chưa thanh toán | Đã cấp tạm tài nguyên |
    Khi đến 23/08/2026 00:00
    Thì trạng thái đơn hàng là
      | TT               | TN                 |
      | Tạm hủy đơn hàng | Đã khóa tài nguyên |

  @su-co
  @golden
  Kịch bản: Cho 6 ngày làm việc trôi qua trong một bước thì mọi việc vẫn chạy đủ và đúng thứ tự
    Biết phản hồi của SUMAN MISA cho cấp tạm tài nguyên bị mất
    Và SUMAN MISA trả lỗi 503 cho tra cứu, 2 lần
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và khách hàng gửi xác nhận thanh toán đơn hàng
    Và 6 ngày làm việc trôi qua
    Thì trạng thái TT của đơn hàng đã lần lượt là
      | Chưa thanh toán               |
      | KH đã gửi xác nhận thanh toán |
      | Tạm hủy đơn hàng              |
    Và trạng thái TN của đơn hàng đã lần lượt là
      | Chưa cấp tài nguyên   |
      | Cấp tài nguyên lỗi    |
      | Đã cấp tạm tài nguyên |
      | Đã khóa tài nguyên    |
    Và hệ thống đã gửi tra cứu lên SUMAN MISA 3 lần
    Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng
