# language: vi
# Chứng minh vòng đời của đơn hàng mã nạp tiền: n mã, có hay không hóa đơn, không hợp đồng, không thời hạn.
Tính năng: Vòng đời đơn hàng mã nạp tiền MISA Support

  Quy tắc: Có tiền thì SUMAN MISA cấp đúng số mã đã mua; hóa đơn theo lựa chọn của khách hàng

    @D22
    Khung kịch bản: Trực tuyến, <n> mã, <hóa đơn>
      Khi khách hàng đặt đơn hàng "NAP" mua <n> mã nạp tiền MISA Support, thanh toán trực tuyến, <hóa đơn>
      Thì trạng thái đơn hàng "NAP" là
        | TT            | TN                 | XHĐ   | GNDS                |
        | Đã thanh toán | Đã cấp mã nạp tiền | <XHĐ> | Không sinh hợp đồng |
      Và trạng thái TN của đơn hàng "NAP" đã lần lượt là
        | Chưa cấp mã nạp tiền |
        | Đã cấp mã nạp tiền   |
      Và SUMAN MISA có đúng <n> mã nạp tiền của đơn hàng "NAP"
      Và AMIS.VN – Bán hàng có đúng <đề nghị> đề nghị xuất hóa đơn của đơn hàng "NAP"
      Và AMIS.VN – Kế toán có đúng <đề nghị> đề nghị xuất hóa đơn của đơn hàng "NAP"
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Bán hàng 0 lần
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Kế toán 0 lần

      Dữ liệu:
        | n  | hóa đơn            | XHĐ                | đề nghị |
        | 1  | có xuất hóa đơn    | Đang xuất hóa đơn  | 1       |
        | 1  | không xuất hóa đơn | Không xuất hóa đơn | 0       |
        | 12 | có xuất hóa đơn    | Đang xuất hóa đơn  | 1       |

    Khung kịch bản: Chuyển khoản, <n> mã, <hóa đơn> – chưa có tiền thì chưa có mã
      Khi khách hàng đặt đơn hàng "NAP" mua <n> mã nạp tiền MISA Support, thanh toán chuyển khoản, <hóa đơn>
      Và MISA yêu cầu xác nhận thanh toán đơn hàng "NAP"
      Và khách hàng gửi xác nhận thanh toán đơn hàng "NAP"
      Thì trạng thái đơn hàng "NAP" là
        | TT                            | TN                   | XHĐ       | GNDS                |
        | KH đã gửi xác nhận thanh toán | Chưa cấp mã nạp tiền | <XHĐ đầu> | Không sinh hợp đồng |
      Và đơn hàng "NAP" không có trạng thái GPSD
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 0 lần
      Khi MISA nhận được tiền của đơn hàng "NAP"
      Thì trạng thái đơn hàng "NAP" là
        | TT            | TN                 | XHĐ   | GNDS                |
        | Đã thanh toán | Đã cấp mã nạp tiền | <XHĐ> | Không sinh hợp đồng |
      Và SUMAN MISA có đúng <n> mã nạp tiền của đơn hàng "NAP"
      Và AMIS.VN – Kế toán có đúng <đề nghị> đề nghị xuất hóa đơn của đơn hàng "NAP"
      Và AMIS.VN – Bán hàng có đúng 0 hợp đồng bán của đơn hàng "NAP"

      Dữ liệu:
        | n | hóa đơn            | XHĐ đầu            | XHĐ                | đề nghị |
        | 1 | không xuất hóa đơn | Không xuất hóa đơn | Không xuất hóa đơn | 0       |
        | 3 | không xuất hóa đơn | Không xuất hóa đơn | Không xuất hóa đơn | 0       |
        | 3 | có xuất hóa đơn    | Chưa xuất hóa đơn  | Đang xuất hóa đơn  | 1       |

    @golden
    Kịch bản: Có xuất hóa đơn – đến tận hóa đơn điện tử, một hóa đơn cho cả năm mã
      Biết khách hàng đặt đơn hàng "NAP" mua 5 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "NAP"
      Thì trạng thái XHĐ của đơn hàng "NAP" đã lần lượt là
        | Chưa xuất hóa đơn |
        | Đang xuất hóa đơn |
        | Đã xuất hóa đơn   |
      Và trạng thái GNDS của đơn hàng "NAP" đã lần lượt là
        | Không sinh hợp đồng |
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng "NAP"
      Và SUMAN MISA có đúng 5 mã nạp tiền của đơn hàng "NAP"

    Kịch bản: Không xuất hóa đơn – mãi không có đề nghị nào, kế toán hóa đơn không có gì để phát hành
      Biết khách hàng đặt đơn hàng "NAP" mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn
      Khi 30 ngày trôi qua
      Và kế toán hóa đơn phát hành hóa đơn của đơn hàng "NAP"
      Thì yêu cầu vừa rồi bị từ chối vì "no-invoice-request"
      Và trạng thái XHĐ của đơn hàng "NAP" đã lần lượt là
        | Không xuất hóa đơn |
      Và hệ thống đã gửi mọi yêu cầu lên AMIS.VN – Bán hàng 0 lần
      Và hệ thống đã gửi mọi yêu cầu lên AMIS.VN – Kế toán 0 lần

  Quy tắc: Đơn hàng mã nạp tiền không có thời hạn thanh toán

    @thoi-han
    Khung kịch bản: "<TT>" suốt mười tuần, rồi có tiền thì vẫn được cấp mã
      Biết khách hàng đặt đơn hàng "NAP" mua 2 mã nạp tiền MISA Support, thanh toán chuyển khoản, có xuất hóa đơn
      Và <trước đó>
      Khi 70 ngày trôi qua
      Thì trạng thái đơn hàng "NAP" là
        | TT   | TN                   | XHĐ               | GNDS                |
        | <TT> | Chưa cấp mã nạp tiền | Chưa xuất hóa đơn | Không sinh hợp đồng |
      Khi MISA nhận được tiền của đơn hàng "NAP"
      Thì trạng thái đơn hàng "NAP" là
        | TT            | TN                 | XHĐ               | GNDS                |
        | Đã thanh toán | Đã cấp mã nạp tiền | Đang xuất hóa đơn | Không sinh hợp đồng |
      Và SUMAN MISA có đúng 2 mã nạp tiền của đơn hàng "NAP"

      Dữ liệu:
        | trước đó                                        | TT                            |
        | đến 02/03/2026 17:00                            | Chưa thanh toán               |
        | MISA yêu cầu xác nhận thanh toán đơn hàng "NAP" | Chờ KH xác nhận thanh toán    |
        | khách hàng gửi xác nhận thanh toán đơn hàng     | KH đã gửi xác nhận thanh toán |

  Quy tắc: Khách hàng hủy thì trạng thái cấp mã giữ nguyên

    @D6
    Kịch bản: Hủy rồi mới có tiền – không cấp mã nào, tiền phải hoàn lại
      Biết khách hàng đặt đơn hàng "NAP" mua 2 mã nạp tiền MISA Support, thanh toán chuyển khoản, có xuất hóa đơn
      Khi khách hàng hủy đơn hàng "NAP"
      Và MISA nhận được tiền của đơn hàng "NAP"
      Thì yêu cầu vừa rồi bị từ chối vì "order-cancelled"
      Và trạng thái đơn hàng "NAP" là
        | TT              | TN                   | XHĐ               | GNDS                |
        | Đã hủy đơn hàng | Chưa cấp mã nạp tiền | Chưa xuất hóa đơn | Không sinh hợp đồng |
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 0 lần
      Và đơn hàng "NAP" có 1 khoản tiền cần hoàn lại
