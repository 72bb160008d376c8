# language: vi
# Thứ tự lạ, chạy từng bước: yêu cầu, câu trả lời, thông báo, hết giờ chờ và việc của con người đan xen nhau.
@stepwise
Tính năng: Thứ tự của yêu cầu, câu trả lời và thông báo

  Quy tắc: Câu trả lời và thông báo

    @D12 @su-co
    @golden
    Kịch bản: D12: Thông báo "đã cấp GPSD" đến trước câu trả lời cho yêu cầu: cấp luôn, câu trả lời đến sau không kéo lùi
      Biết SUMAN MISA phản hồi yêu cầu cấp GPSD chậm 20 giây
      Khi khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Và hệ thống gửi yêu cầu cấp GPSD của đơn hàng lên SUMAN MISA
      Và kế toán GPSD cấp GPSD cho đơn hàng
      Và SUMAN MISA gửi thông báo đã cấp GPSD của đơn hàng
      Thì trạng thái GPSD của đơn hàng là "Đã cấp GPSD"
      Khi 20 giây trôi qua
      Thì trạng thái GPSD của đơn hàng đã lần lượt là
        | Chưa cấp GPSD |
        | Đã cấp GPSD   |
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng
      Khi hệ thống chạy đến khi yên
      Thì trạng thái đơn hàng là
        | GPSD        | XHĐ               | GNDS                 |
        | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Bán hàng 1 lần

    Kịch bản: Câu trả lời đến trước thông báo: lần lượt đang cấp rồi đã cấp
      Khi khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Và hệ thống gửi yêu cầu cấp GPSD của đơn hàng lên SUMAN MISA
      Và kế toán GPSD cấp GPSD cho đơn hàng
      Thì trạng thái GPSD của đơn hàng là "Đang cấp GPSD"
      Khi SUMAN MISA gửi thông báo đã cấp GPSD của đơn hàng
      Thì trạng thái GPSD của đơn hàng đã lần lượt là
        | Chưa cấp GPSD |
        | Đang cấp GPSD |
        | Đã cấp GPSD   |

    @D12 @su-co
    Kịch bản: D12: Thông báo "đã lưu chứng từ" đến trước câu trả lời của Kế toán: đã lưu là đã lưu
      Biết AMIS.VN – Kế toán phản hồi hợp đồng bán chậm 20 giây
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Và hệ thống gửi cấp tài nguyên của đơn hàng lên SUMAN MISA
      Và hệ thống gửi hợp đồng bán của đơn hàng lên AMIS.VN – Bán hàng
      Và hệ thống gửi hợp đồng bán của đơn hàng lên AMIS.VN – Kế toán
      Thì trạng thái GNDS của đơn hàng là "Chưa ghi nhận doanh số"
      Khi AMIS.VN – Kế toán gửi thông báo đã lưu chứng từ của đơn hàng
      Thì trạng thái GNDS của đơn hàng là "Đã ghi nhận doanh số"
      Khi 20 giây trôi qua
      Và hệ thống chạy đến khi yên
      Thì trạng thái GNDS của đơn hàng đã lần lượt là
        | Chưa ghi nhận doanh số |
        | Đã ghi nhận doanh số   |
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Kế toán 1 lần
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng

    @D12 @D13
    Kịch bản: D12, D13: Thông báo phát hành hóa đơn vượt lên trước thông báo đã lưu đề nghị: nhảy thẳng đến đã xuất, thông báo sau bị bỏ qua
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Và hệ thống gửi cấp tài nguyên của đơn hàng lên SUMAN MISA
      Và hệ thống gửi đề nghị xuất hóa đơn của đơn hàng lên AMIS.VN – Bán hàng
      Và hệ thống gửi đề nghị xuất hóa đơn của đơn hàng lên AMIS.VN – Kế toán
      Thì trạng thái XHĐ của đơn hàng là "Chưa xuất hóa đơn"
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng
      Và AMIS.VN – Kế toán gửi thông báo đã phát hành hóa đơn của đơn hàng
      Thì trạng thái XHĐ của đơn hàng là "Đã xuất hóa đơn"
      Khi AMIS.VN – Kế toán gửi thông báo đã lưu chứng từ của đơn hàng
      Thì thông báo vừa rồi bị bỏ qua vì "stale-notice"
      Và trạng thái XHĐ của đơn hàng đã lần lượt là
        | Chưa xuất hóa đơn |
        | Đã xuất hóa đơn   |
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng

    Kịch bản: Hóa đơn và hợp đồng độc lập: hợp đồng xong hết rồi hóa đơn mới bắt đầu cũng được
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Và hệ thống gửi cấp tài nguyên của đơn hàng lên SUMAN MISA
      Và hệ thống gửi hợp đồng bán của đơn hàng lên AMIS.VN – Bán hàng
      Thì trạng thái GNDS của đơn hàng là "Chưa ghi nhận doanh số"
      Khi hệ thống gửi hợp đồng bán của đơn hàng lên AMIS.VN – Kế toán
      Thì trạng thái GNDS của đơn hàng là "Chưa ghi nhận doanh số"
      Khi AMIS.VN – Kế toán gửi thông báo đã lưu chứng từ của đơn hàng
      Thì trạng thái đơn hàng là
        | TN                | XHĐ               | GNDS                 |
        | Đã cấp tài nguyên | Chưa xuất hóa đơn | Đã ghi nhận doanh số |
      Và AMIS.VN – Bán hàng có đúng 0 đề nghị xuất hóa đơn của đơn hàng

  Quy tắc: Hủy và trả tiền xen vào giữa

    @D17 @su-co
    @golden
    Kịch bản: D17: Hủy trong lúc câu trả lời cấp tạm đang trên đường: đã cấp thì ghi là đã cấp, rồi mới thu hồi
      Biết SUMAN MISA phản hồi cấp tạm tài nguyên chậm 20 giây
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Và khách hàng hủy đơn hàng
      Và 20 giây trôi qua
      Thì trạng thái đơn hàng là
        | TT              | TN                    |
        | Đã hủy đơn hàng | Đã cấp tạm tài nguyên |
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 0 lần
      Khi hệ thống gửi thu hồi tài nguyên của đơn hàng lên SUMAN MISA
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã thu hồi tài nguyên |
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D21
    Kịch bản: Hủy trước khi yêu cầu cấp tạm kịp gửi đi: không bao giờ gửi nó nữa
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và khách hàng hủy đơn hàng
      Và hệ thống chạy đến khi yên
      Thì trạng thái đơn hàng là
        | TT              | TN                    |
        | Đã hủy đơn hàng | Đã thu hồi tài nguyên |
      Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 0 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @su-co
    Kịch bản: Trả tiền trong lúc bản cấp tạm đang chờ: cấp chính thức đi sau, không bao giờ hai bản cùng lúc
      Biết SUMAN MISA giữ cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Và MISA nhận được tiền của đơn hàng
      Thì trạng thái đơn hàng là
        | TT            | TN                  |
        | Đã thanh toán | Chưa cấp tài nguyên |
      Khi SUMAN MISA xử lý cấp tạm tài nguyên đang giữ
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và hệ thống đã gửi cấp tài nguyên lên SUMAN MISA 0 lần
      Khi hệ thống gửi cấp tài nguyên của đơn hàng lên SUMAN MISA
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã cấp tài nguyên     |
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @thoi-han @D15 @su-co
    Kịch bản: D15: Trả tiền trong lúc lệnh khóa đang chờ: khóa xong thì cấp chính thức mở ra
      Biết SUMAN MISA giữ khóa tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Và đến 10/03/2026 00:00
      Và hệ thống gửi khóa tài nguyên của đơn hàng lên SUMAN MISA
      Và MISA nhận được tiền của đơn hàng
      Và SUMAN MISA xử lý khóa tài nguyên đang giữ
      Thì SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng
      Và hệ thống đã gửi cấp tài nguyên lên SUMAN MISA 0 lần
      Khi hệ thống gửi cấp tài nguyên của đơn hàng lên SUMAN MISA
      Thì trạng thái đơn hàng là
        | TT            | TN                |
        | Đã thanh toán | Đã cấp tài nguyên |
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng

    @thoi-han @D16
    Kịch bản: D16: Hạn khóa đã qua mà lệnh khóa chưa gửi thì trạng thái chưa đổi; tiền về lúc đó thì khỏi khóa
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Và đến 10/03/2026 00:00
      Thì trạng thái đơn hàng là
        | TT               | TN                    |
        | Tạm hủy đơn hàng | Đã cấp tạm tài nguyên |
      Khi MISA nhận được tiền của đơn hàng
      Và hệ thống chạy đến khi yên
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã cấp tài nguyên     |
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 0 lần
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng

    @D19
    Kịch bản: D19: Hai đơn đặt cùng lúc, chưa yêu cầu nào gửi đi: đơn đặt sau không có gì để gửi
      Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Và hệ thống chạy đến khi yên
      Thì trạng thái TN của đơn hàng "DH-1" là "Đã cấp tạm tài nguyên"
      Và trạng thái TN của đơn hàng "DH-2" là "Chưa cấp tài nguyên"
      Và hệ thống đã gửi mọi yêu cầu của đơn hàng "DH-2" lên SUMAN MISA 0 lần

  Quy tắc: Hết giờ chờ

    @su-co
    Kịch bản: Giờ chờ hết đúng sau 30 giây; lần gửi sau dùng cùng khóa nên SUMAN MISA chỉ cấp một bản
      Biết phản hồi của SUMAN MISA cho cấp tạm tài nguyên bị mất, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Thì SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
      Và trạng thái TN của đơn hàng là "Chưa cấp tài nguyên"
      Khi 30 giây trôi qua
      Và hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 2 lần
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng

    @su-co
    Kịch bản: SUMAN MISA xử lý sau khi đã hết giờ chờ: câu trả lời không còn ai nghe, lần gửi lại mới là chứng cứ
      Biết SUMAN MISA giữ cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Và 30 giây trôi qua
      Và SUMAN MISA xử lý cấp tạm tài nguyên đang giữ
      Thì trạng thái TN của đơn hàng là "Chưa cấp tài nguyên"
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
      Khi hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng

    @D17 @su-co
    Kịch bản: D17: Hết giờ chờ, đã hủy và đã thu hồi, rồi SUMAN MISA mới xử lý bản cấp tạm: bị từ chối, không giữ gì
      Biết SUMAN MISA giữ cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Và khách hàng hủy đơn hàng
      Và 30 giây trôi qua
      Và hệ thống gửi thu hồi tài nguyên của đơn hàng lên SUMAN MISA
      Thì trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
      Khi SUMAN MISA xử lý cấp tạm tài nguyên đang giữ
      Thì SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã thu hồi tài nguyên |

    @thoi-han @D15 @su-co
    Kịch bản: D15: Lệnh khóa hết giờ chờ, đã trả tiền và cấp chính thức, rồi SUMAN MISA mới xử lý lệnh khóa: không khóa được
      Biết SUMAN MISA giữ khóa tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Và đến 10/03/2026 00:00
      Và hệ thống gửi khóa tài nguyên của đơn hàng lên SUMAN MISA
      Và MISA nhận được tiền của đơn hàng
      Và 30 giây trôi qua
      Và hệ thống gửi cấp tài nguyên của đơn hàng lên SUMAN MISA
      Và SUMAN MISA xử lý khóa tài nguyên đang giữ
      Thì SUMAN MISA có đúng 1 tài nguyên của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng
      Và trạng thái TN của đơn hàng là "Đã cấp tài nguyên"

    @D10 @su-co
    Kịch bản: D10: Ba lần gửi đều hết giờ chờ thì phải tra cứu rồi mới được nói là lỗi
      Biết SUMAN MISA không nhận được cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Và 30 giây trôi qua
      Và hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Và 30 giây trôi qua
      Và hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Và 30 giây trôi qua
      Thì trạng thái TN của đơn hàng là "Chưa cấp tài nguyên"
      Khi hệ thống gửi tra cứu của đơn hàng lên SUMAN MISA
      Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
