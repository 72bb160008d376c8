# language: vi
# Chứng minh cấp mã gặp sự cố thế nào thì khách hàng cũng nhận đúng n mã, không bao giờ 2n, và không có hóa đơn trước mã.
@su-co
Tính năng: Cấp mã nạp tiền gặp sự cố

  Quy tắc: Sự cố kéo dài thì "Cấp mã nạp tiền lỗi"; thực hiện lại thì có đúng n mã

    @D24
    Khung kịch bản: <sự cố> – gửi <gửi> lần, tra cứu <tra cứu> lần, rồi lỗi; thực hiện lại được 4 mã
      Biết <sự cố>
      Khi khách hàng đặt đơn hàng "NAP" mua 4 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Thì trạng thái đơn hàng "NAP" là
        | TT            | TN                  | XHĐ               | GNDS                |
        | Đã thanh toán | Cấp mã nạp tiền lỗi | Chưa xuất hóa đơn | Không sinh hợp đồng |
      Và SUMAN MISA có đúng <đã cấp> mã nạp tiền của đơn hàng "NAP"
      Và hệ thống đã gửi cấp mã nạp tiền lên SUMAN MISA <gửi> lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA <tra cứu> lần
      Và hệ thống đã gửi mọi yêu cầu lên AMIS.VN – Bán hàng 0 lần
      Khi SUMAN MISA hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại cấp mã nạp tiền của đơn hàng "NAP"
      Thì trạng thái TN của đơn hàng "NAP" đã lần lượt là
        | Chưa cấp mã nạp tiền |
        | Cấp mã nạp tiền lỗi  |
        | Đã cấp mã nạp tiền   |
      Và SUMAN MISA có đúng 4 mã nạp tiền của đơn hàng "NAP"
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "NAP"

      Dữ liệu:
        | sự cố                                      | gửi | tra cứu | đã cấp |
        | SUMAN MISA từ chối cấp mã nạp tiền         | 1   | 0       | 0      |
        | SUMAN MISA trả lỗi 503 cho cấp mã nạp tiền | 3   | 0       | 0      |
        | SUMAN MISA trả lỗi 502 cho cấp mã nạp tiền | 3   | 1       | 0      |
        | SUMAN MISA ngừng hoạt động                 | 3   | 0       | 0      |

      Dữ liệu: đã cấp mà phản hồi nói dối
        | sự cố                                                           | gửi | tra cứu | đã cấp |
        | SUMAN MISA trả lỗi 503 cho cấp mã nạp tiền sau khi đã thực hiện | 3   | 0       | 4      |

    @D10
    Kịch bản: D10: mất mọi phản hồi và tra cứu – thực hiện lại vẫn là 4 mã ấy
      Biết phản hồi của SUMAN MISA cho cấp mã nạp tiền bị mất
      Và SUMAN MISA ngắt kết nối khi nhận tra cứu
      Khi khách hàng đặt đơn hàng "NAP" mua 4 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn
      Thì trạng thái TN của đơn hàng "NAP" là "Cấp mã nạp tiền lỗi"
      Khi SUMAN MISA hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại cấp mã nạp tiền của đơn hàng "NAP"
      Thì trạng thái TN của đơn hàng "NAP" là "Đã cấp mã nạp tiền"
      Và SUMAN MISA có đúng 4 mã nạp tiền của đơn hàng "NAP"
      Và hệ thống đã gửi cấp mã nạp tiền lên SUMAN MISA 4 lần

    @D10
    Kịch bản: D10: mất mọi phản hồi – không ai thực hiện lại, tra cứu sau 15 phút thấy mã
      Biết phản hồi của SUMAN MISA cho cấp mã nạp tiền bị mất
      Và SUMAN MISA ngắt kết nối khi nhận tra cứu, 1 lần
      Và khách hàng đặt đơn hàng "NAP" mua 4 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Khi 15 phút trôi qua
      Thì trạng thái TN của đơn hàng "NAP" đã lần lượt là
        | Chưa cấp mã nạp tiền |
        | Cấp mã nạp tiền lỗi  |
        | Đã cấp mã nạp tiền   |
      Và trạng thái XHĐ của đơn hàng "NAP" là "Đang xuất hóa đơn"
      Và SUMAN MISA có đúng 4 mã nạp tiền của đơn hàng "NAP"
      Và hệ thống đã gửi cấp mã nạp tiền lên SUMAN MISA 3 lần

    Kịch bản: Ba yêu cầu đến trễ sau khi đã thực hiện lại – không thành 8, 12 hay 16 mã
      Biết cấp mã nạp tiền đến SUMAN MISA trễ 2 giờ, 3 lần
      Và khách hàng đặt đơn hàng "NAP" mua 4 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn
      Khi kế toán đơn hàng thực hiện lại cấp mã nạp tiền của đơn hàng "NAP"
      Thì SUMAN MISA có đúng 4 mã nạp tiền của đơn hàng "NAP"
      Khi 3 giờ trôi qua
      Thì SUMAN MISA có đúng 4 mã nạp tiền của đơn hàng "NAP"
      Và trạng thái TN của đơn hàng "NAP" là "Đã cấp mã nạp tiền"

    Kịch bản: Đã cấp mà báo bận, rồi từ chối – thực hiện lại bằng khóa mới cũng không thành 8 mã
      Biết SUMAN MISA trả lỗi 503 cho cấp mã nạp tiền sau khi đã thực hiện, ở lần thứ 1
      Và SUMAN MISA từ chối cấp mã nạp tiền, ở lần thứ 2
      Và khách hàng đặt đơn hàng "NAP" mua 4 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn
      Khi kế toán đơn hàng thực hiện lại cấp mã nạp tiền của đơn hàng "NAP"
      Thì trạng thái TN của đơn hàng "NAP" đã lần lượt là
        | Chưa cấp mã nạp tiền |
        | Cấp mã nạp tiền lỗi  |
        | Đã cấp mã nạp tiền   |
      Và SUMAN MISA có đúng 4 mã nạp tiền của đơn hàng "NAP"
      Và hệ thống đã gửi cấp mã nạp tiền lên SUMAN MISA 3 lần

    Kịch bản: Từ chối nhiều lần, thực hiện lại nhiều lần – lần được cuối cùng cho đúng 4 mã
      Biết SUMAN MISA từ chối cấp mã nạp tiền, 3 lần
      Và khách hàng đặt đơn hàng "NAP" mua 4 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn
      Khi kế toán đơn hàng thực hiện lại cấp mã nạp tiền của đơn hàng "NAP"
      Và kế toán đơn hàng thực hiện lại cấp mã nạp tiền của đơn hàng "NAP"
      Thì trạng thái TN của đơn hàng "NAP" đã lần lượt là
        | Chưa cấp mã nạp tiền |
        | Cấp mã nạp tiền lỗi  |
      Khi kế toán đơn hàng thực hiện lại cấp mã nạp tiền của đơn hàng "NAP"
      Thì trạng thái TN của đơn hàng "NAP" là "Đã cấp mã nạp tiền"
      Và SUMAN MISA có đúng 4 mã nạp tiền của đơn hàng "NAP"
      Và hệ thống đã gửi cấp mã nạp tiền lên SUMAN MISA 4 lần
      Khi kế toán đơn hàng thực hiện lại cấp mã nạp tiền của đơn hàng "NAP"
      Thì yêu cầu vừa rồi bị từ chối vì "not-failed"

  Quy tắc: Sự cố thoáng qua thì khách hàng không thấy lỗi nào, và không có mã thừa

    Khung kịch bản: <sự cố> – gửi <gửi> lần, đúng 3 mã
      Biết <sự cố>
      Khi khách hàng đặt đơn hàng "NAP" mua 3 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn
      Thì trạng thái TN của đơn hàng "NAP" đã lần lượt là
        | Chưa cấp mã nạp tiền |
        | Đã cấp mã nạp tiền   |
      Và SUMAN MISA có đúng 3 mã nạp tiền của đơn hàng "NAP"
      Và hệ thống đã gửi cấp mã nạp tiền lên SUMAN MISA <gửi> lần

      Dữ liệu:
        | sự cố                                                                  | gửi |
        | phản hồi của SUMAN MISA cho cấp mã nạp tiền bị mất                     | 3   |
        | phản hồi của SUMAN MISA cho cấp mã nạp tiền bị hỏng, 2 lần             | 3   |
        | phản hồi của SUMAN MISA cho cấp mã nạp tiền sai cấu trúc, 1 lần        | 2   |
        | SUMAN MISA phản hồi cấp mã nạp tiền chậm 2 phút, 1 lần                 | 2   |
        | SUMAN MISA nhận cấp mã nạp tiền hai lần                                | 1   |
        | SUMAN MISA trả lỗi 503 cho cấp mã nạp tiền sau khi đã thực hiện, 1 lần | 2   |

    @khoi-dong-lai
    Kịch bản: MISA ORDER khởi động lại khi đang chờ cấp mã – vẫn đúng 3 mã
      Biết SUMAN MISA giữ cấp mã nạp tiền
      Và khách hàng đặt đơn hàng "NAP" mua 3 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn
      Khi MISA ORDER khởi động lại
      Và SUMAN MISA xử lý cấp mã nạp tiền đang giữ
      Thì trạng thái TN của đơn hàng "NAP" đã lần lượt là
        | Chưa cấp mã nạp tiền |
        | Đã cấp mã nạp tiền   |
      Và SUMAN MISA có đúng 3 mã nạp tiền của đơn hàng "NAP"
      Và hệ thống đã gửi cấp mã nạp tiền lên SUMAN MISA 2 lần
