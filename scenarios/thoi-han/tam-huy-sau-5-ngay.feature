# language: vi
# Hạn 5 ngày (D1, D4): ngày đặt không tính, ngày cuối tính trọn, cuối tuần và ngày lễ không dời hạn; đúng 00:00 hôm sau mới "Tạm hủy đơn hàng".
@thoi-han
Tính năng: Tạm hủy đơn chưa thanh toán sau 5 ngày

  @D1 @D4
  Khung kịch bản: D1, D4: Đơn <loại> đặt <khi nào> còn hạn đến hết ngày thứ năm, 00:00 hôm sau mới tạm hủy
    Biết bây giờ là <đặt lúc>
    Khi khách hàng đặt đơn hàng <loại>, thanh toán chuyển khoản
    Và đến <phút cuối>
    Và 59 giây trôi qua
    Thì trạng thái TT của đơn hàng là "Chưa thanh toán"
    Khi đến <tạm hủy>
    Thì trạng thái TT của đơn hàng đã lần lượt là
      | Chưa thanh toán  |
      | Tạm hủy đơn hàng |

    Dữ liệu:
      | loại    | khi nào                        | đặt lúc          | phút cuối        | tạm hủy          |
      | Desktop | thứ Hai lúc 00:00              | 02/03/2026 00:00 | 07/03/2026 23:59 | 08/03/2026 00:00 |
      | SaaS    | thứ Hai lúc 23:59              | 02/03/2026 23:59 | 07/03/2026 23:59 | 08/03/2026 00:00 |
      | SaaS    | thứ Sáu                        | 06/03/2026 09:00 | 11/03/2026 23:59 | 12/03/2026 00:00 |
      | Desktop | thứ Bảy                        | 07/03/2026 09:00 | 12/03/2026 23:59 | 13/03/2026 00:00 |
      | SaaS    | Chủ nhật                       | 08/03/2026 09:00 | 13/03/2026 23:59 | 14/03/2026 00:00 |
      | Desktop | ngay trước Tết                 | 13/02/2026 09:00 | 18/02/2026 23:59 | 19/02/2026 00:00 |
      | SaaS    | trước đợt nghỉ 30/4            | 24/04/2026 09:00 | 29/04/2026 23:59 | 30/04/2026 00:00 |
      | Desktop | trước Quốc khánh               | 26/08/2026 09:00 | 31/08/2026 23:59 | 01/09/2026 00:00 |
      | SaaS    | cuối năm, hạn sang năm sau     | 30/12/2025 09:00 | 04/01/2026 23:59 | 05/01/2026 00:00 |
      | Desktop | cuối tháng Hai, hạn sang tháng | 24/02/2026 09:00 | 01/03/2026 23:59 | 02/03/2026 00:00 |

  @D1
  Kịch bản: D1: Đặt lúc 23:59:59 vẫn tính là ngày hôm đó; một giây sau là ngày khác nên hạn dài thêm một ngày
    Biết bây giờ là 02/03/2026 23:59
    Và 59 giây trôi qua
    Khi khách hàng đặt đơn hàng "trước nửa đêm" Desktop, thanh toán chuyển khoản
    Và 1 giây trôi qua
    Và khách hàng đặt đơn hàng "sau nửa đêm" Desktop, thanh toán chuyển khoản
    Và đến 08/03/2026 00:00
    Thì trạng thái TT của đơn hàng "trước nửa đêm" là "Tạm hủy đơn hàng"
    Và trạng thái TT của đơn hàng "sau nửa đêm" là "Chưa thanh toán"
    Khi đến 09/03/2026 00:00
    Thì trạng thái TT của đơn hàng "sau nửa đêm" là "Tạm hủy đơn hàng"

  Kịch bản: Đã gửi xác nhận thanh toán mà tiền chưa về thì hết hạn vẫn tạm hủy
    Khi khách hàng đặt đơn hàng Desktop, thanh toán chuyển khoản
    Và MISA yêu cầu xác nhận thanh toán đơn hàng
    Và khách hàng gửi xác nhận thanh toán đơn hàng
    Và 6 ngày trôi qua
    Thì trạng thái TT của đơn hàng đã lần lượt là
      | Chưa thanh toán               |
      | Chờ KH xác nhận thanh toán    |
      | KH đã gửi xác nhận thanh toán |
      | Tạm hủy đơn hàng              |

  Kịch bản: Khách hàng chưa trả lời yêu cầu xác nhận thì hết hạn vẫn tạm hủy
    Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
    Và MISA yêu cầu xác nhận thanh toán đơn hàng
    Và 6 ngày trôi qua
    Thì trạng thái TT của đơn hàng đã lần lượt là
      | Chưa thanh toán            |
      | Chờ KH xác nhận thanh toán |
      | Tạm hủy đơn hàng           |

  Kịch bản: Đơn mua mã nạp tiền không có thời hạn
    Khi khách hàng đặt đơn hàng mua 2 mã nạp tiền MISA Support, thanh toán chuyển khoản, có xuất hóa đơn
    Và 60 ngày trôi qua
    Thì trạng thái đơn hàng là
      | TT              | TN                   | XHĐ               | GNDS                |
      | Chưa thanh toán | Chưa cấp mã nạp tiền | Chưa xuất hóa đơn | Không sinh hợp đồng |
