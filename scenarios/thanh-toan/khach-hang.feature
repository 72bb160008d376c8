# language: vi
# Chứng minh khách hàng chỉ làm được gì với đơn hàng của mình (D25), và không hủy được đơn hàng đã thanh toán (D5).
Tính năng: Việc của khách hàng với đơn hàng

  Quy tắc: D25 – không ai làm gì được với đơn hàng của người khác

    @D25
    Khung kịch bản: D25: "<trước đó>" – <việc> – bị từ chối
      Biết khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Và khách hàng "Bình" đặt đơn hàng "DH-2" Desktop, thanh toán trực tuyến
      Và <chuẩn bị>
      Khi <việc>
      Thì yêu cầu vừa rồi bị từ chối vì "not-your-order"
      Và trạng thái TT của đơn hàng "DH-1" là "<trước đó>"
      Và trạng thái TT của đơn hàng "DH-2" là "Đã thanh toán"

      Dữ liệu:
        | chuẩn bị                                         | trước đó                   | việc                                                      |
        | đến 02/03/2026 10:00                             | Chưa thanh toán            | khách hàng "Bình" hủy đơn hàng "DH-1"                     |
        | MISA yêu cầu xác nhận thanh toán đơn hàng "DH-1" | Chờ KH xác nhận thanh toán | khách hàng "Bình" gửi xác nhận thanh toán đơn hàng "DH-1" |
        | đến 08/03/2026 00:00                             | Tạm hủy đơn hàng           | khách hàng "Bình" hủy đơn hàng "DH-1"                     |

    @D25
    Kịch bản: D25: sau đó chủ đơn hàng vẫn xác nhận và hủy được
      Biết khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Khi khách hàng "Bình" gửi xác nhận thanh toán đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "not-your-order"
      Khi khách hàng "An" gửi xác nhận thanh toán đơn hàng "DH-1"
      Và khách hàng "An" hủy đơn hàng "DH-1"
      Thì trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Chưa thanh toán               |
        | KH đã gửi xác nhận thanh toán |
        | Đã hủy đơn hàng               |

  Quy tắc: D5 – đã thanh toán thì không hủy được, dù giao đến đâu

    @D5
    Kịch bản: D5: hủy đơn hàng Desktop đã giao đủ – không mất gì ở các dịch vụ
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Khi khách hàng hủy đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "already-paid"
      Và trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và SUMAN MISA có đúng 1 GPSD của đơn hàng "DH-1"
      Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng "DH-1"
      Và đơn hàng "DH-1" có 0 khoản tiền cần hoàn lại

    @D5 @su-co
    Kịch bản: D5: hủy đơn hàng mã nạp tiền đã thanh toán mà cấp mã đang lỗi – kế toán vẫn cấp lại được
      Biết SUMAN MISA từ chối cấp mã nạp tiền, 1 lần
      Và khách hàng đặt đơn hàng "NAP" mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn
      Khi khách hàng hủy đơn hàng "NAP"
      Thì yêu cầu vừa rồi bị từ chối vì "already-paid"
      Và trạng thái TN của đơn hàng "NAP" là "Cấp mã nạp tiền lỗi"
      Khi kế toán đơn hàng thực hiện lại cấp mã nạp tiền của đơn hàng "NAP"
      Thì trạng thái TN của đơn hàng "NAP" là "Đã cấp mã nạp tiền"
      Và SUMAN MISA có đúng 2 mã nạp tiền của đơn hàng "NAP"
