# language: vi
# Chính lời tra cứu cũng gặp sự cố: câu trả lời không rõ không chứng minh gì, lần tra cứu sau mới tìm ra.

@su-co
Tính năng: Sự cố khi tra cứu

  Dịch vụ đã làm xong, nhưng không ai báo được cho hệ thống: với SUMAN MISA và AMIS.VN – Bán hàng là
  mất phản hồi cả ba lần, với AMIS.VN – Kế toán là mất thông báo "đã lưu chứng từ" suốt 10 phút. Hệ
  thống phải hỏi, và hỏi cho đến khi có bằng chứng.

  Quy tắc: Tra cứu không có câu trả lời thì trạng thái vẫn là lỗi, và lần sau hỏi lại

    @D10
    Khung kịch bản: D10: Dịch vụ không trả lời tra cứu theo sáu cách, lần thứ bảy mới tìm ra: <dịch vụ>
      Biết <vì sao phải tra cứu>
      Và <dịch vụ> trả lỗi 503 cho tra cứu, ở lần thứ 1
      Và <dịch vụ> ngắt kết nối khi nhận tra cứu, ở lần thứ 2
      Và <dịch vụ> từ chối tra cứu, ở lần thứ 3
      Và <dịch vụ> không nhận được tra cứu, ở lần thứ 4
      Và tra cứu đến <dịch vụ> trễ 2 giờ, ở lần thứ 5
      Và <dịch vụ> trả lỗi 404 cho tra cứu, ở lần thứ 6
      Khi khách hàng đặt đơn hàng mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Và 10 phút trôi qua
      Thì trạng thái <cột> của đơn hàng là "<lỗi>"
      Và <dịch vụ> có đúng 1 <vật> của đơn hàng
      Khi 5 ngày trôi qua
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <lỗi>  |
        | <xong> |
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 7 lần
      Và <dịch vụ> có đúng 1 <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | vì sao phải tra cứu                                             | cột | đầu                  | lỗi                           | xong               | vật                  |
        | SUMAN MISA         | phản hồi của SUMAN MISA cho cấp mã nạp tiền bị mất              | TN  | Chưa cấp mã nạp tiền | Cấp mã nạp tiền lỗi           | Đã cấp mã nạp tiền | mã nạp tiền          |
        | AMIS.VN – Bán hàng | phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn bị mất | XHĐ | Chưa xuất hóa đơn    | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn  | đề nghị xuất hóa đơn |
        | AMIS.VN – Kế toán  | thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất          | XHĐ | Chưa xuất hóa đơn    | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn  | đề nghị xuất hóa đơn |

    @D10
    Khung kịch bản: D10: Câu trả lời tra cứu hỏng theo sáu cách, lần thứ bảy mới tìm ra: <dịch vụ>
      Biết <vì sao phải tra cứu>
      Và <dịch vụ> trả lỗi 500 cho tra cứu sau khi đã thực hiện, ở lần thứ 1
      Và <dịch vụ> ngắt kết nối khi nhận tra cứu sau khi đã thực hiện, ở lần thứ 2
      Và phản hồi của <dịch vụ> cho tra cứu bị mất, ở lần thứ 3
      Và <dịch vụ> phản hồi tra cứu chậm 45 giây, ở lần thứ 4
      Và phản hồi của <dịch vụ> cho tra cứu bị hỏng, ở lần thứ 5
      Và phản hồi của <dịch vụ> cho tra cứu sai cấu trúc, ở lần thứ 6
      Khi khách hàng đặt đơn hàng mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Và 10 phút trôi qua
      Thì trạng thái <cột> của đơn hàng là "<lỗi>"
      Và <dịch vụ> có đúng 1 <vật> của đơn hàng
      Khi 5 ngày trôi qua
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <lỗi>  |
        | <xong> |
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 7 lần
      Và <dịch vụ> có đúng 1 <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | vì sao phải tra cứu                                             | cột | đầu                  | lỗi                           | xong               | vật                  |
        | SUMAN MISA         | phản hồi của SUMAN MISA cho cấp mã nạp tiền bị mất              | TN  | Chưa cấp mã nạp tiền | Cấp mã nạp tiền lỗi           | Đã cấp mã nạp tiền | mã nạp tiền          |
        | AMIS.VN – Bán hàng | phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn bị mất | XHĐ | Chưa xuất hóa đơn    | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn  | đề nghị xuất hóa đơn |
        | AMIS.VN – Kế toán  | thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất          | XHĐ | Chưa xuất hóa đơn    | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn  | đề nghị xuất hóa đơn |

    Khung kịch bản: Dịch vụ ngừng hoạt động đúng lúc tra cứu, trở lại thì lần tra cứu sau tìm ra: <dịch vụ>
      Biết <vì sao phải tra cứu>
      Và <dịch vụ> không nhận được tra cứu, 1 lần
      Khi khách hàng đặt đơn hàng mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Và 10 phút trôi qua
      Thì trạng thái <cột> của đơn hàng là "<lỗi>"
      Khi <dịch vụ> ngừng hoạt động
      Và 2 giờ trôi qua
      Thì trạng thái <cột> của đơn hàng là "<lỗi>"
      Khi <dịch vụ> hoạt động trở lại
      Và 6 giờ trôi qua
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <lỗi>  |
        | <xong> |
      Và <dịch vụ> có đúng 1 <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | vì sao phải tra cứu                                             | cột | đầu                  | lỗi                           | xong               | vật                  |
        | SUMAN MISA         | phản hồi của SUMAN MISA cho cấp mã nạp tiền bị mất              | TN  | Chưa cấp mã nạp tiền | Cấp mã nạp tiền lỗi           | Đã cấp mã nạp tiền | mã nạp tiền          |
        | AMIS.VN – Bán hàng | phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn bị mất | XHĐ | Chưa xuất hóa đơn    | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn  | đề nghị xuất hóa đơn |
        | AMIS.VN – Kế toán  | thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất          | XHĐ | Chưa xuất hóa đơn    | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn  | đề nghị xuất hóa đơn |

  Quy tắc: Câu trả lời đến được thì là bằng chứng, dù chậm, bị giữ hay đến hai lần

    Khung kịch bản: Tra cứu được trả lời chậm 20 giây vẫn kịp, không hiện lỗi: <dịch vụ>
      Biết <vì sao phải tra cứu>
      Và <dịch vụ> phản hồi tra cứu chậm 20 giây
      Khi khách hàng đặt đơn hàng mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Và 11 phút trôi qua
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <xong> |
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 1 lần
      Và <dịch vụ> có đúng 1 <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | vì sao phải tra cứu                                             | cột | đầu                  | xong               | vật                  |
        | SUMAN MISA         | phản hồi của SUMAN MISA cho cấp mã nạp tiền bị mất              | TN  | Chưa cấp mã nạp tiền | Đã cấp mã nạp tiền | mã nạp tiền          |
        | AMIS.VN – Bán hàng | phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn bị mất | XHĐ | Chưa xuất hóa đơn    | Đang xuất hóa đơn  | đề nghị xuất hóa đơn |
        | AMIS.VN – Kế toán  | thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất          | XHĐ | Chưa xuất hóa đơn    | Đang xuất hóa đơn  | đề nghị xuất hóa đơn |

    Khung kịch bản: Mạng nhân đôi lời tra cứu, không có gì xảy ra hai lần: <dịch vụ>
      Biết <vì sao phải tra cứu>
      Và <dịch vụ> nhận tra cứu hai lần
      Khi khách hàng đặt đơn hàng mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Và 11 phút trôi qua
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <xong> |
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 1 lần
      Và <dịch vụ> có đúng 1 <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | vì sao phải tra cứu                                             | cột | đầu                  | xong               | vật                  |
        | SUMAN MISA         | phản hồi của SUMAN MISA cho cấp mã nạp tiền bị mất              | TN  | Chưa cấp mã nạp tiền | Đã cấp mã nạp tiền | mã nạp tiền          |
        | AMIS.VN – Bán hàng | phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn bị mất | XHĐ | Chưa xuất hóa đơn    | Đang xuất hóa đơn  | đề nghị xuất hóa đơn |
        | AMIS.VN – Kế toán  | thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất          | XHĐ | Chưa xuất hóa đơn    | Đang xuất hóa đơn  | đề nghị xuất hóa đơn |

    # SUMAN MISA và Bán hàng: lần gửi thứ ba hết giờ lúc 09:04. Kế toán: 10 phút sau khi nhận lúc 09:00.
    Khung kịch bản: Dịch vụ giữ lời tra cứu lúc <giờ> rồi trả lời, không hiện lỗi: <dịch vụ>
      Biết <vì sao phải tra cứu>
      Và <dịch vụ> giữ tra cứu
      Khi khách hàng đặt đơn hàng mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Và đến 02/03/2026 <giờ>
      Thì trạng thái <cột> của đơn hàng là "<đầu>"
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 1 lần
      Khi <dịch vụ> xử lý tra cứu đang giữ
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <xong> |
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 1 lần
      Và <dịch vụ> có đúng 1 <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | vì sao phải tra cứu                                             | cột | đầu                  | xong               | vật                  | giờ   |
        | SUMAN MISA         | phản hồi của SUMAN MISA cho cấp mã nạp tiền bị mất              | TN  | Chưa cấp mã nạp tiền | Đã cấp mã nạp tiền | mã nạp tiền          | 09:04 |
        | AMIS.VN – Bán hàng | phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn bị mất | XHĐ | Chưa xuất hóa đơn    | Đang xuất hóa đơn  | đề nghị xuất hóa đơn | 09:04 |
        | AMIS.VN – Kế toán  | thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất          | XHĐ | Chưa xuất hóa đơn    | Đang xuất hóa đơn  | đề nghị xuất hóa đơn | 09:10 |

    @D10
    Khung kịch bản: D10: Kế toán đơn hàng không cần chờ lần tra cứu sau: thực hiện lại là đủ, không làm hai lần: <dịch vụ>
      Biết <vì sao phải tra cứu>
      Và <dịch vụ> không nhận được tra cứu
      Khi khách hàng đặt đơn hàng mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Và 10 phút trôi qua
      Thì trạng thái <cột> của đơn hàng là "<lỗi>"
      Khi mọi dịch vụ hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại <việc> của đơn hàng
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <lỗi>  |
        | <xong> |
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 1 lần
      Và <dịch vụ> có đúng 1 <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | vì sao phải tra cứu                                             | cột | đầu                  | lỗi                           | xong               | vật                  | việc                 |
        | SUMAN MISA         | phản hồi của SUMAN MISA cho cấp mã nạp tiền bị mất              | TN  | Chưa cấp mã nạp tiền | Cấp mã nạp tiền lỗi           | Đã cấp mã nạp tiền | mã nạp tiền          | cấp mã nạp tiền      |
        | AMIS.VN – Bán hàng | phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn bị mất | XHĐ | Chưa xuất hóa đơn    | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn  | đề nghị xuất hóa đơn | đề nghị xuất hóa đơn |
        | AMIS.VN – Kế toán  | thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất          | XHĐ | Chưa xuất hóa đơn    | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn  | đề nghị xuất hóa đơn | đề nghị xuất hóa đơn |
