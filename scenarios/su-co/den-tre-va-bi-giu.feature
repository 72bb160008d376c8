# language: vi
# Yêu cầu đến trễ hoặc bị dịch vụ giữ lại: việc xong muộn vẫn chỉ xong một lần, và không đè lên việc sau.

@su-co
Tính năng: Yêu cầu đến trễ và yêu cầu bị giữ

  Quy tắc: Yêu cầu đến trễ khi client đã thôi chờ

    @D10
    Khung kịch bản: D10: Cả ba lần gửi đến trễ 2 giờ, hiện lỗi rồi tự hết lỗi: <yêu cầu> lên <dịch vụ>
      Biết <yêu cầu> đến <dịch vụ> trễ 2 giờ
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Thì trạng thái <cột> của đơn hàng là "<lỗi>"
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 3 lần
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 1 lần
      Và <dịch vụ> có đúng 0 <vật> của đơn hàng
      Khi 3 giờ trôi qua
      Thì <dịch vụ> có đúng <số> <vật> của đơn hàng
      Khi 6 giờ trôi qua
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <lỗi>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 3 lần
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | yêu cầu              | đơn hàng                                                                  | cột  | đầu                    | lỗi                           | xong                  | số | vật                  |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến                                            | GPSD | Chưa cấp GPSD          | Sinh yêu cầu cấp GPSD lỗi     | Đang cấp GPSD         | 1  | yêu cầu cấp GPSD     |
        | SUMAN MISA         | cấp tạm tài nguyên   | SaaS, thanh toán chuyển khoản                                             | TN   | Chưa cấp tài nguyên    | Cấp tài nguyên lỗi            | Đã cấp tạm tài nguyên | 1  | tài nguyên tạm       |
        | SUMAN MISA         | cấp tài nguyên       | SaaS, thanh toán trực tuyến                                               | TN   | Chưa cấp tài nguyên    | Cấp tài nguyên lỗi            | Đã cấp tài nguyên     | 1  | tài nguyên           |
        | SUMAN MISA         | cấp mã nạp tiền      | mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn | TN   | Chưa cấp mã nạp tiền   | Cấp mã nạp tiền lỗi           | Đã cấp mã nạp tiền    | 2  | mã nạp tiền          |
        | AMIS.VN – Bán hàng | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn |
        | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Ghi nhận doanh số lỗi         | Đã ghi nhận doanh số  | 1  | hợp đồng bán         |
        | AMIS.VN – Kế toán  | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn |
        | AMIS.VN – Kế toán  | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Ghi nhận doanh số lỗi         | Đã ghi nhận doanh số  | 1  | hợp đồng bán         |

    Khung kịch bản: Lần gửi đầu đến trễ, lần gửi lại đã xong: <yêu cầu> lên <dịch vụ> vẫn chỉ có một
      Biết <yêu cầu> đến <dịch vụ> trễ 2 giờ, 1 lần
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Và 3 giờ trôi qua
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 2 lần
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | yêu cầu              | đơn hàng                                                                  | cột  | đầu                    | xong                 | số | vật                  |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến                                            | GPSD | Chưa cấp GPSD          | Đang cấp GPSD        | 1  | yêu cầu cấp GPSD     |
        | SUMAN MISA         | cấp mã nạp tiền      | mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn | TN   | Chưa cấp mã nạp tiền   | Đã cấp mã nạp tiền   | 2  | mã nạp tiền          |
        | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số | 1  | hợp đồng bán         |
        | AMIS.VN – Kế toán  | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn    | 1  | đề nghị xuất hóa đơn |

    Kịch bản: Yêu cầu cấp tạm đến sau khi đã cấp chính thức: SUMAN từ chối vì số hiệu đã cũ
      Biết cấp tạm tài nguyên đến SUMAN MISA trễ 2 giờ
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
      Khi MISA nhận được tiền của đơn hàng
      Và 3 giờ trôi qua
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên |
        | Cấp tài nguyên lỗi  |
        | Đã cấp tài nguyên   |
      Và trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D17
    Kịch bản: D17: Yêu cầu cấp tạm đến sau khi khách đã hủy: SUMAN từ chối, không còn tài nguyên nào
      Biết cấp tạm tài nguyên đến SUMAN MISA trễ 2 giờ
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và khách hàng hủy đơn hàng
      Thì trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
      Khi 1 ngày trôi qua
      Thì trạng thái đơn hàng là
        | TT              | TN                    | XHĐ               | GNDS                   |
        | Đã hủy đơn hàng | Đã thu hồi tài nguyên | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D15
    Kịch bản: D15: Lệnh khóa đến sau khi khách đã trả tiền: tài nguyên chính thức không bị khóa
      Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và khóa tài nguyên đến SUMAN MISA trễ 2 giờ
      Khi đến 10/03/2026 00:00
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Khi MISA nhận được tiền của đơn hàng
      Và 1 ngày trôi qua
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã cấp tài nguyên     |
      Và trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng

  Quy tắc: Dịch vụ giữ yêu cầu cho đến khi xử lý

    Khung kịch bản: Giữ rồi xử lý trước khi hết 30 giây: <yêu cầu> lên <dịch vụ> chỉ gửi một lần
      Biết <dịch vụ> giữ <yêu cầu>
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Và 29 giây trôi qua
      Thì trạng thái <cột> của đơn hàng là "<đầu>"
      Và <dịch vụ> có đúng 0 <vật> của đơn hàng
      Khi <dịch vụ> xử lý <yêu cầu> đang giữ
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 1 lần
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | yêu cầu              | đơn hàng                                                                  | cột  | đầu                    | xong                  | số | vật                  |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến                                            | GPSD | Chưa cấp GPSD          | Đang cấp GPSD         | 1  | yêu cầu cấp GPSD     |
        | SUMAN MISA         | cấp tạm tài nguyên   | SaaS, thanh toán chuyển khoản                                             | TN   | Chưa cấp tài nguyên    | Đã cấp tạm tài nguyên | 1  | tài nguyên tạm       |
        | SUMAN MISA         | cấp tài nguyên       | SaaS, thanh toán trực tuyến                                               | TN   | Chưa cấp tài nguyên    | Đã cấp tài nguyên     | 1  | tài nguyên           |
        | SUMAN MISA         | cấp mã nạp tiền      | mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn | TN   | Chưa cấp mã nạp tiền   | Đã cấp mã nạp tiền    | 2  | mã nạp tiền          |
        | AMIS.VN – Bán hàng | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn |
        | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số  | 1  | hợp đồng bán         |
        | AMIS.VN – Kế toán  | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn |
        | AMIS.VN – Kế toán  | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số  | 1  | hợp đồng bán         |

    Khung kịch bản: Giữ quá cả ba lần gửi rồi mới xử lý: <yêu cầu> lên <dịch vụ> vẫn chỉ có một
      Biết <dịch vụ> giữ <yêu cầu>
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Và 10 phút trôi qua
      Thì trạng thái <cột> của đơn hàng là "<lỗi>"
      Và <dịch vụ> có đúng 0 <vật> của đơn hàng
      Khi <dịch vụ> xử lý <yêu cầu> đang giữ
      Thì <dịch vụ> có đúng <số> <vật> của đơn hàng
      Khi 15 phút trôi qua
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <lỗi>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 3 lần
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | yêu cầu              | đơn hàng                                                                  | cột  | đầu                    | lỗi                           | xong                  | số | vật                  |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến                                            | GPSD | Chưa cấp GPSD          | Sinh yêu cầu cấp GPSD lỗi     | Đang cấp GPSD         | 1  | yêu cầu cấp GPSD     |
        | SUMAN MISA         | cấp tạm tài nguyên   | SaaS, thanh toán chuyển khoản                                             | TN   | Chưa cấp tài nguyên    | Cấp tài nguyên lỗi            | Đã cấp tạm tài nguyên | 1  | tài nguyên tạm       |
        | SUMAN MISA         | cấp mã nạp tiền      | mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn | TN   | Chưa cấp mã nạp tiền   | Cấp mã nạp tiền lỗi           | Đã cấp mã nạp tiền    | 2  | mã nạp tiền          |
        | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Ghi nhận doanh số lỗi         | Đã ghi nhận doanh số  | 1  | hợp đồng bán         |
        | AMIS.VN – Kế toán  | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn |

    Kịch bản: Chỉ giữ yêu cầu của một đơn hàng, và chỉ xử lý yêu cầu của đơn hàng đó
      Biết SUMAN MISA giữ yêu cầu cấp GPSD của đơn hàng "A"
      Và SUMAN MISA giữ yêu cầu cấp GPSD của đơn hàng "B"
      Khi khách hàng "An" đặt đơn hàng "A" Desktop, thanh toán trực tuyến
      Và khách hàng "Bình" đặt đơn hàng "B" Desktop, thanh toán trực tuyến
      Và khách hàng "Chi" đặt đơn hàng "C" Desktop, thanh toán trực tuyến
      Thì trạng thái GPSD của đơn hàng "A" là "Chưa cấp GPSD"
      Và trạng thái GPSD của đơn hàng "B" là "Chưa cấp GPSD"
      Và trạng thái GPSD của đơn hàng "C" là "Đang cấp GPSD"
      Khi SUMAN MISA xử lý yêu cầu cấp GPSD của đơn hàng "B" đang giữ
      Thì trạng thái GPSD của đơn hàng "A" là "Chưa cấp GPSD"
      Và trạng thái GPSD của đơn hàng "B" là "Đang cấp GPSD"
      Và SUMAN MISA có đúng 0 yêu cầu cấp GPSD của đơn hàng "A"
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "B"
      Khi SUMAN MISA hoạt động trở lại
      Thì trạng thái GPSD của đơn hàng "A" là "Đang cấp GPSD"
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "A"
      Và hệ thống đã gửi yêu cầu cấp GPSD của đơn hàng "A" lên SUMAN MISA 1 lần
