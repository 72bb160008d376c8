# language: vi
# Sự cố trúng ai, trúng mấy lần, và khi nào hết: theo đơn hàng, theo số lần, theo thứ tự, theo dịch vụ.

@su-co
Tính năng: Phạm vi và số lần của sự cố

  Quy tắc: Sự cố của một đơn hàng không động đến đơn hàng khác

    Khung kịch bản: Chỉ đơn hàng "A" gặp sự cố: <sự cố>
      Biết <sự cố>
      Khi khách hàng "An" đặt đơn hàng "A" mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Và khách hàng "Bình" đặt đơn hàng "B" mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Thì trạng thái đơn hàng "A" là
        | TT            | TN                 | XHĐ         | GNDS                |
        | Đã thanh toán | Đã cấp mã nạp tiền | <XHĐ của A> | Không sinh hợp đồng |
      Và trạng thái đơn hàng "B" là
        | TT            | TN                 | XHĐ               | GNDS                |
        | Đã thanh toán | Đã cấp mã nạp tiền | Đang xuất hóa đơn | Không sinh hợp đồng |
      Và hệ thống đã gửi đề nghị xuất hóa đơn của đơn hàng "A" lên <dịch vụ> <gửi cho A> lần
      Và hệ thống đã gửi đề nghị xuất hóa đơn của đơn hàng "B" lên <dịch vụ> 1 lần
      Và <dịch vụ> có đúng 1 đề nghị xuất hóa đơn của đơn hàng "B"

      Dữ liệu:
        | dịch vụ            | sự cố                                                                                               | XHĐ của A                     | gửi cho A |
        | AMIS.VN – Bán hàng | AMIS.VN – Bán hàng trả lỗi 503 cho đề nghị xuất hóa đơn của đơn hàng "A"                            | Sinh đề nghị xuất hóa đơn lỗi | 3         |
        | AMIS.VN – Bán hàng | AMIS.VN – Bán hàng trả lỗi 502 cho đề nghị xuất hóa đơn của đơn hàng "A" sau khi đã thực hiện       | Đang xuất hóa đơn             | 3         |
        | AMIS.VN – Bán hàng | AMIS.VN – Bán hàng từ chối đề nghị xuất hóa đơn của đơn hàng "A"                                    | Sinh đề nghị xuất hóa đơn lỗi | 1         |
        | AMIS.VN – Bán hàng | AMIS.VN – Bán hàng không nhận được đề nghị xuất hóa đơn của đơn hàng "A"                            | Sinh đề nghị xuất hóa đơn lỗi | 3         |
        | AMIS.VN – Bán hàng | phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn của đơn hàng "A" bị mất                    | Đang xuất hóa đơn             | 3         |
        | AMIS.VN – Bán hàng | AMIS.VN – Bán hàng ngắt kết nối khi nhận đề nghị xuất hóa đơn của đơn hàng "A"                      | Sinh đề nghị xuất hóa đơn lỗi | 3         |
        | AMIS.VN – Bán hàng | AMIS.VN – Bán hàng ngắt kết nối khi nhận đề nghị xuất hóa đơn của đơn hàng "A" sau khi đã thực hiện | Đang xuất hóa đơn             | 3         |
        | AMIS.VN – Bán hàng | AMIS.VN – Bán hàng phản hồi đề nghị xuất hóa đơn của đơn hàng "A" chậm 20 giây                      | Đang xuất hóa đơn             | 1         |
        | AMIS.VN – Bán hàng | AMIS.VN – Bán hàng phản hồi đề nghị xuất hóa đơn của đơn hàng "A" chậm 45 giây                      | Đang xuất hóa đơn             | 3         |
        | AMIS.VN – Bán hàng | đề nghị xuất hóa đơn của đơn hàng "A" đến AMIS.VN – Bán hàng trễ 2 giờ                              | Sinh đề nghị xuất hóa đơn lỗi | 3         |
        | AMIS.VN – Bán hàng | phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn của đơn hàng "A" bị hỏng                   | Đang xuất hóa đơn             | 3         |
        | AMIS.VN – Bán hàng | phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn của đơn hàng "A" sai cấu trúc              | Đang xuất hóa đơn             | 3         |
        | AMIS.VN – Bán hàng | AMIS.VN – Bán hàng nhận đề nghị xuất hóa đơn của đơn hàng "A" hai lần                               | Đang xuất hóa đơn             | 1         |
        | AMIS.VN – Bán hàng | AMIS.VN – Bán hàng giữ đề nghị xuất hóa đơn của đơn hàng "A"                                        | Chưa xuất hóa đơn             | 1         |
        | AMIS.VN – Kế toán  | AMIS.VN – Kế toán nhận đề nghị xuất hóa đơn của đơn hàng "A" nhưng không lưu                        | Chưa xuất hóa đơn             | 1         |
        | AMIS.VN – Kế toán  | AMIS.VN – Kế toán báo không lưu được đề nghị xuất hóa đơn của đơn hàng "A"                          | Sinh đề nghị xuất hóa đơn lỗi | 1         |

    Khung kịch bản: Chỉ thông báo của đơn hàng "A" gặp sự cố: <sự cố>
      Biết thông báo đã cấp GPSD của đơn hàng "A" của SUMAN MISA <sự cố>
      Và khách hàng "An" đặt đơn hàng "A" Desktop, thanh toán trực tuyến
      Và khách hàng "Bình" đặt đơn hàng "B" Desktop, thanh toán trực tuyến
      Khi kế toán GPSD cấp GPSD cho đơn hàng "B"
      Và kế toán GPSD cấp GPSD cho đơn hàng "A"
      Thì trạng thái GPSD của đơn hàng "A" là "<GPSD của A>"
      Và trạng thái GPSD của đơn hàng "B" là "Đã cấp GPSD"
      Và SUMAN MISA có đúng 1 GPSD của đơn hàng "A"
      Và SUMAN MISA có đúng 1 GPSD của đơn hàng "B"

      Dữ liệu:
        | sự cố         | GPSD của A    |
        | bị mất        | Đang cấp GPSD |
        | gửi hai lần   | Đã cấp GPSD   |
        | đến trễ 2 giờ | Đang cấp GPSD |
        | sai chữ ký    | Đang cấp GPSD |

  Quy tắc: Số lần được đếm từ lúc khai báo sự cố, qua mọi đơn hàng, chỉ những yêu cầu phù hợp

    Kịch bản: "ở lần thứ 2" không đếm yêu cầu trước đó, và đếm chung các đơn hàng
      Biết khách hàng "An" đặt đơn hàng "A" Desktop, thanh toán trực tuyến
      Và SUMAN MISA từ chối yêu cầu cấp GPSD, ở lần thứ 2
      Khi khách hàng "Bình" đặt đơn hàng "B" Desktop, thanh toán trực tuyến
      Và khách hàng "Chi" đặt đơn hàng "C" Desktop, thanh toán trực tuyến
      Và khách hàng "Dũng" đặt đơn hàng "D" Desktop, thanh toán trực tuyến
      Thì trạng thái GPSD của đơn hàng "A" là "Đang cấp GPSD"
      Và trạng thái GPSD của đơn hàng "B" là "Đang cấp GPSD"
      Và trạng thái GPSD của đơn hàng "C" là "Sinh yêu cầu cấp GPSD lỗi"
      Và trạng thái GPSD của đơn hàng "D" là "Đang cấp GPSD"
      Và SUMAN MISA có đúng 0 yêu cầu cấp GPSD của đơn hàng "C"
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 4 lần

    Kịch bản: "2 lần" trúng hai yêu cầu đầu tiên của hai đơn hàng, rồi tự hết
      Biết SUMAN MISA từ chối yêu cầu cấp GPSD, 2 lần
      Khi khách hàng "An" đặt đơn hàng "A" Desktop, thanh toán trực tuyến
      Và khách hàng "Bình" đặt đơn hàng "B" Desktop, thanh toán trực tuyến
      Và khách hàng "Chi" đặt đơn hàng "C" Desktop, thanh toán trực tuyến
      Thì trạng thái GPSD của đơn hàng "A" là "Sinh yêu cầu cấp GPSD lỗi"
      Và trạng thái GPSD của đơn hàng "B" là "Sinh yêu cầu cấp GPSD lỗi"
      Và trạng thái GPSD của đơn hàng "C" là "Đang cấp GPSD"
      Khi kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "A"
      Thì trạng thái GPSD của đơn hàng "A" là "Đang cấp GPSD"

    Kịch bản: Yêu cầu của đơn hàng khác không được đếm khi sự cố chỉ của một đơn hàng
      Biết AMIS.VN – Kế toán từ chối hợp đồng bán của đơn hàng "B", ở lần thứ 1
      Khi khách hàng "An" đặt đơn hàng "A" SaaS, thanh toán trực tuyến
      Và khách hàng "Bình" đặt đơn hàng "B" SaaS, thanh toán trực tuyến
      Thì trạng thái đơn hàng "A" là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và trạng thái đơn hàng "B" là
        | TT            | TN                | XHĐ               | GNDS                  |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Ghi nhận doanh số lỗi |
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng "A"
      Và AMIS.VN – Kế toán có đúng 0 hợp đồng bán của đơn hàng "B"

    Kịch bản: "mọi yêu cầu" đếm cả yêu cầu lẫn tra cứu
      Biết SUMAN MISA ngắt kết nối khi nhận mọi yêu cầu, 4 lần
      Khi khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Thì trạng thái GPSD của đơn hàng là "Sinh yêu cầu cấp GPSD lỗi"
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 3 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 1 lần
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 4 lần
      Khi kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng
      Thì trạng thái đơn hàng là
        | TT            | GPSD          | XHĐ               | GNDS                   |
        | Đã thanh toán | Đang cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng

    Kịch bản: "mọi yêu cầu" của một đơn hàng: bận cả với cấp tạm lẫn khóa của đơn đó, đơn khác bình thường
      Biết SUMAN MISA trả lỗi 429 cho mọi yêu cầu của đơn hàng "A"
      Khi khách hàng "An" đặt đơn hàng "A" SaaS, thanh toán chuyển khoản
      Và khách hàng "Bình" đặt đơn hàng "B" SaaS, thanh toán chuyển khoản
      Và đến 10/03/2026 01:00
      Thì trạng thái TN của đơn hàng "A" là "Cấp tài nguyên lỗi"
      Và trạng thái TN của đơn hàng "B" là "Đã khóa tài nguyên"
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng "A"
      Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng "B"

  Quy tắc: Hai sự cố cùng trúng thì sự cố khai báo trước thắng, nhưng cả hai đều đếm

    Kịch bản: Bận khai báo trước, từ chối khai báo sau: lần đầu là bận nên có lần thứ hai
      Biết SUMAN MISA trả lỗi 503 cho yêu cầu cấp GPSD, 1 lần
      Và SUMAN MISA từ chối yêu cầu cấp GPSD
      Khi khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Thì trạng thái GPSD của đơn hàng là "Sinh yêu cầu cấp GPSD lỗi"
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 2 lần
      Và SUMAN MISA có đúng 0 yêu cầu cấp GPSD của đơn hàng

    Kịch bản: Từ chối khai báo trước, bận khai báo sau: chỉ một lần gửi
      Biết SUMAN MISA từ chối yêu cầu cấp GPSD, 1 lần
      Và SUMAN MISA trả lỗi 503 cho yêu cầu cấp GPSD
      Khi khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Thì hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 1 lần
      Khi kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng
      Thì hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 4 lần
      Và trạng thái GPSD của đơn hàng là "Sinh yêu cầu cấp GPSD lỗi"

    Kịch bản: Sự cố bị giành mất lượt vẫn đếm lượt đó: "ở lần thứ 2" là lần gửi thứ hai
      Biết SUMAN MISA trả lỗi 503 cho mọi yêu cầu, 1 lần
      Và phản hồi của SUMAN MISA cho cấp mã nạp tiền bị mất, ở lần thứ 2
      Khi khách hàng đặt đơn hàng mua 3 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn
      Thì trạng thái đơn hàng là
        | TT            | TN                 | XHĐ                | GNDS                |
        | Đã thanh toán | Đã cấp mã nạp tiền | Không xuất hóa đơn | Không sinh hợp đồng |
      Và hệ thống đã gửi cấp mã nạp tiền lên SUMAN MISA 3 lần
      Và SUMAN MISA có đúng 3 mã nạp tiền của đơn hàng

  Quy tắc: Hoạt động trở lại chấm dứt mọi sự cố của dịch vụ đó, và chỉ của dịch vụ đó

    Kịch bản: SUMAN trở lại, hai dịch vụ AMIS.VN vẫn hỏng
      Biết SUMAN MISA ngừng hoạt động
      Và AMIS.VN – Bán hàng từ chối đề nghị xuất hóa đơn
      Và AMIS.VN – Kế toán từ chối hợp đồng bán
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
      Khi SUMAN MISA hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ                           | GNDS                  |
        | Đã thanh toán | Đã cấp tài nguyên | Sinh đề nghị xuất hóa đơn lỗi | Ghi nhận doanh số lỗi |
      Khi AMIS.VN – Bán hàng hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng
      Và kế toán đơn hàng thực hiện lại ghi nhận doanh số của đơn hàng
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                  |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Ghi nhận doanh số lỗi |
      Khi AMIS.VN – Kế toán hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại ghi nhận doanh số của đơn hàng
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và AMIS.VN – Bán hàng có đúng 1 đề nghị xuất hóa đơn của đơn hàng
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng

    Kịch bản: Mọi dịch vụ trở lại thì mọi sự cố chấm dứt, yêu cầu đang giữ được xử lý
      Biết SUMAN MISA giữ cấp tài nguyên
      Và khách hàng "An" đặt đơn hàng "A" SaaS, thanh toán trực tuyến
      Và SUMAN MISA từ chối cấp mã nạp tiền
      Và khách hàng "Bình" đặt đơn hàng "B" mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Và AMIS.VN – Kế toán ngừng hoạt động
      Và khách hàng "Chi" đặt đơn hàng "C" mua 1 mã nạp tiền MISA Support, thanh toán chuyển khoản, có xuất hóa đơn
      Và AMIS.VN – Bán hàng từ chối đề nghị xuất hóa đơn của đơn hàng "C"
      Và kế toán hóa đơn phát hành hóa đơn của đơn hàng "A"
      Thì yêu cầu vừa rồi bị từ chối vì "service-down"
      Và trạng thái TN của đơn hàng "A" là "Chưa cấp tài nguyên"
      Và trạng thái TN của đơn hàng "B" là "Cấp mã nạp tiền lỗi"
      Khi MISA nhận được tiền của đơn hàng "C"
      Thì trạng thái TN của đơn hàng "C" là "Cấp mã nạp tiền lỗi"
      Khi SUMAN MISA hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại cấp mã nạp tiền của đơn hàng "C"
      Thì trạng thái XHĐ của đơn hàng "C" là "Sinh đề nghị xuất hóa đơn lỗi"
      Và trạng thái đơn hàng "A" là
        | TT            | TN                | XHĐ                           | GNDS                  |
        | Đã thanh toán | Đã cấp tài nguyên | Sinh đề nghị xuất hóa đơn lỗi | Ghi nhận doanh số lỗi |
      Khi mọi dịch vụ hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng "A"
      Và kế toán đơn hàng thực hiện lại ghi nhận doanh số của đơn hàng "A"
      Và kế toán đơn hàng thực hiện lại cấp mã nạp tiền của đơn hàng "B"
      Và kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng "C"
      Thì trạng thái đơn hàng "A" là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và trạng thái đơn hàng "B" là
        | TT            | TN                 | XHĐ               | GNDS                |
        | Đã thanh toán | Đã cấp mã nạp tiền | Đang xuất hóa đơn | Không sinh hợp đồng |
      Và trạng thái đơn hàng "C" là
        | TT            | TN                 | XHĐ               | GNDS                |
        | Đã thanh toán | Đã cấp mã nạp tiền | Đang xuất hóa đơn | Không sinh hợp đồng |
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng "A"
      Và hệ thống đã gửi cấp tài nguyên lên SUMAN MISA 1 lần
