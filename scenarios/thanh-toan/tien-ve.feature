# language: vi
# Chứng minh tiền về được nhận đúng một lần, đúng số tiền (D6, D7, D8), và khoản thừa được giữ lại để hoàn.
Tính năng: Tiền về, tiền sai số, tiền báo lại

  Đơn hàng mẫu: 2 mã nạp tiền, đặt năm 2026, trị giá 1.000.000 đồng và 80.000 đồng thuế GTGT.

  Quy tắc: D8 – số tiền khác giá trị đơn hàng thì bị từ chối và phải hoàn lại

    Bối cảnh:
      Biết khách hàng đặt đơn hàng "NAP" mua 2 mã nạp tiền MISA Support, thanh toán chuyển khoản, không xuất hóa đơn

    @D8 @D20
    Khung kịch bản: D8: <trường hợp> (<số tiền>) – đơn hàng vẫn chưa thanh toán
      Khi MISA nhận được <số tiền> của đơn hàng "NAP"
      Thì yêu cầu vừa rồi bị từ chối vì "amount-mismatch"
      Và trạng thái đơn hàng "NAP" là
        | TT              | TN                   | XHĐ                | GNDS                |
        | Chưa thanh toán | Chưa cấp mã nạp tiền | Không xuất hóa đơn | Không sinh hợp đồng |
      Và đơn hàng "NAP" có 1 khoản tiền cần hoàn lại
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 0 lần

      Dữ liệu:
        | trường hợp                    | số tiền        |
        | thiếu tiền thuế               | 1.000.000 đồng |
        | thiếu một đồng                | 1.079.999 đồng |
        | thừa một đồng                 | 1.080.001 đồng |
        | chuyển tiền hai lần trong một | 2.160.000 đồng |

    @D8
    Kịch bản: D8: trạng thái khách hàng đã xác nhận không đổi vì một khoản tiền sai số
      Biết MISA yêu cầu xác nhận thanh toán đơn hàng "NAP"
      Và khách hàng gửi xác nhận thanh toán đơn hàng "NAP"
      Khi MISA nhận được 500.000 đồng của đơn hàng "NAP"
      Thì yêu cầu vừa rồi bị từ chối vì "amount-mismatch"
      Và trạng thái TT của đơn hàng "NAP" đã lần lượt là
        | Chưa thanh toán               |
        | Chờ KH xác nhận thanh toán    |
        | KH đã gửi xác nhận thanh toán |

    @D8
    Kịch bản: D8: hai lần sai rồi đúng số tiền thì được cấp mã, hai khoản sai vẫn chờ hoàn
      Khi MISA nhận được 1.000.000 đồng của đơn hàng "NAP"
      Thì yêu cầu vừa rồi bị từ chối vì "amount-mismatch"
      Khi MISA nhận được 80.000 đồng của đơn hàng "NAP"
      Thì yêu cầu vừa rồi bị từ chối vì "amount-mismatch"
      Khi MISA nhận được 1.080.000 đồng của đơn hàng "NAP"
      Thì trạng thái đơn hàng "NAP" là
        | TT            | TN                 | XHĐ                | GNDS                |
        | Đã thanh toán | Đã cấp mã nạp tiền | Không xuất hóa đơn | Không sinh hợp đồng |
      Và SUMAN MISA có đúng 2 mã nạp tiền của đơn hàng "NAP"
      Và đơn hàng "NAP" có 2 khoản tiền cần hoàn lại

  Quy tắc: D7 – một khoản tiền ngân hàng báo lại không bao giờ là tiền mới

    @D7
    Kịch bản: D7: báo lại khoản tiền đã nhận – không cấp lần nữa, không phải hoàn
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Và MISA nhận được tiền của đơn hàng "DH-1"
      Khi ngân hàng báo lại khoản tiền của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi được bỏ qua vì "duplicate-payment"
      Và trạng thái đơn hàng "DH-1" là
        | TT            | GPSD          | XHĐ               | GNDS                   |
        | Đã thanh toán | Đang cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và đơn hàng "DH-1" có 0 khoản tiền cần hoàn lại
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 1 lần

    @D7
    Kịch bản: D7: báo lại sau khi đã giao xong – mã không được cấp thêm
      Biết khách hàng đặt đơn hàng "NAP" mua 3 mã nạp tiền MISA Support, thanh toán chuyển khoản, có xuất hóa đơn
      Và MISA nhận được tiền của đơn hàng "NAP"
      Khi 10 ngày trôi qua
      Và ngân hàng báo lại khoản tiền của đơn hàng "NAP"
      Thì yêu cầu vừa rồi được bỏ qua vì "duplicate-payment"
      Và SUMAN MISA có đúng 3 mã nạp tiền của đơn hàng "NAP"
      Và AMIS.VN – Bán hàng có đúng 1 đề nghị xuất hóa đơn của đơn hàng "NAP"
      Và đơn hàng "NAP" có 0 khoản tiền cần hoàn lại

    @D7
    Kịch bản: D7: ngân hàng báo lại khoản đã trả trực tuyến
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Khi ngân hàng báo lại khoản tiền của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi được bỏ qua vì "duplicate-payment"
      Và đơn hàng "DH-1" có 0 khoản tiền cần hoàn lại
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"

    @D7 @D8
    Kịch bản: D7: báo lại khoản tiền sai số – vẫn chỉ một khoản phải hoàn
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Khi MISA nhận được 1 đồng của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "amount-mismatch"
      Khi ngân hàng báo lại khoản tiền của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi được bỏ qua vì "duplicate-payment"
      Và trạng thái TT của đơn hàng "DH-1" là "Chưa thanh toán"
      Và đơn hàng "DH-1" có 1 khoản tiền cần hoàn lại

    @D7 @D8
    Kịch bản: D7: khoản tiền sai số báo lại sau khi hủy vẫn là khoản đã biết
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Khi MISA nhận được 1 đồng của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "amount-mismatch"
      Khi khách hàng hủy đơn hàng "DH-1"
      Và ngân hàng báo lại khoản tiền của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi được bỏ qua vì "duplicate-payment"
      Và trạng thái TT của đơn hàng "DH-1" là "Đã hủy đơn hàng"
      Và đơn hàng "DH-1" có 1 khoản tiền cần hoàn lại

    @D6 @D7
    Kịch bản: D7: báo lại khoản tiền của đơn hàng đã hủy – vẫn chỉ một khoản phải hoàn
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Và khách hàng hủy đơn hàng "DH-1"
      Khi MISA nhận được tiền của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "order-cancelled"
      Khi ngân hàng báo lại khoản tiền của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi được bỏ qua vì "duplicate-payment"
      Và đơn hàng "DH-1" có 1 khoản tiền cần hoàn lại
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 0 lần

    @D6 @D7
    Kịch bản: D7: báo lại khoản tiền thứ hai của đơn hàng đã thanh toán – vẫn chỉ một khoản phải hoàn
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Và MISA nhận được tiền của đơn hàng "DH-1"
      Khi MISA nhận được tiền của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "already-paid"
      Khi ngân hàng báo lại khoản tiền của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi được bỏ qua vì "duplicate-payment"
      Và trạng thái TT của đơn hàng "DH-1" là "Đã thanh toán"
      Và đơn hàng "DH-1" có 1 khoản tiền cần hoàn lại
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 1 lần

    @D7 @khoi-dong-lai
    Kịch bản: D7: MISA ORDER khởi động lại vẫn nhớ khoản tiền đã báo
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Và MISA nhận được tiền của đơn hàng "DH-1"
      Khi MISA ORDER khởi động lại
      Và ngân hàng báo lại khoản tiền của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi được bỏ qua vì "duplicate-payment"
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và đơn hàng "DH-1" có 0 khoản tiền cần hoàn lại

  Quy tắc: D6 – tiền cho đơn hàng đã hủy hoặc đã thanh toán thì phải hoàn lại, mỗi khoản một lần

    @D6
    Kịch bản: D6: hai khoản tiền về sau khi hủy là hai khoản phải hoàn
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Và khách hàng hủy đơn hàng "DH-1"
      Khi MISA nhận được tiền của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "order-cancelled"
      Khi MISA nhận được tiền của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "order-cancelled"
      Và đơn hàng "DH-1" có 2 khoản tiền cần hoàn lại
      Và trạng thái đơn hàng "DH-1" là
        | TT              | GPSD          | XHĐ               | GNDS                   |
        | Đã hủy đơn hàng | Chưa cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |

    @D6
    Kịch bản: D6: khách hàng đã trả trực tuyến còn chuyển khoản thêm
      Biết khách hàng đặt đơn hàng "NAP" mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn
      Khi MISA nhận được tiền của đơn hàng "NAP"
      Thì yêu cầu vừa rồi bị từ chối vì "already-paid"
      Và đơn hàng "NAP" có 1 khoản tiền cần hoàn lại
      Và SUMAN MISA có đúng 1 mã nạp tiền của đơn hàng "NAP"
