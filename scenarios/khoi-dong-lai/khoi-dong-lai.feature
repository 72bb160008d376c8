# language: vi
# MISA ORDER khởi động lại giữa chừng: câu trả lời đang chờ bị mất, còn việc đã lưu thì làm tiếp; không dịch vụ nào làm hai lần.
@khoi-dong-lai @su-co
Tính năng: MISA ORDER khởi động lại

  Quy tắc: Đang chờ câu trả lời

    Kịch bản: Giữa lúc chờ cấp tạm: gửi lại cùng khóa, SUMAN MISA chỉ cấp một bản
      Biết SUMAN MISA giữ cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và MISA ORDER khởi động lại
      Thì trạng thái TN của đơn hàng là "Chưa cấp tài nguyên"
      Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 2 lần
      Khi SUMAN MISA xử lý cấp tạm tài nguyên đang giữ
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng

    Kịch bản: Giữa lúc chờ yêu cầu cấp GPSD: SUMAN MISA chỉ có một yêu cầu
      Biết SUMAN MISA giữ yêu cầu cấp GPSD
      Khi khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Và MISA ORDER khởi động lại
      Và SUMAN MISA xử lý yêu cầu cấp GPSD đang giữ
      Thì trạng thái GPSD của đơn hàng đã lần lượt là
        | Chưa cấp GPSD |
        | Đang cấp GPSD |
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 2 lần
      Khi kế toán GPSD cấp GPSD cho đơn hàng
      Thì trạng thái GPSD của đơn hàng là "Đã cấp GPSD"

    Kịch bản: Ba lần liên tiếp là ba lần không rõ kết quả: tra cứu rồi mới kết luận, và SUMAN MISA chỉ cấp một bản
      Biết SUMAN MISA giữ cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và MISA ORDER khởi động lại
      Và MISA ORDER khởi động lại
      Và MISA ORDER khởi động lại
      Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
      Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 3 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 1 lần
      Khi SUMAN MISA xử lý cấp tạm tài nguyên đang giữ
      Và 15 phút trôi qua
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng

    @D17
    Kịch bản: D17: Đã hủy và việc thu hồi còn chờ sau bản cấp tạm: khởi động lại không quên thu hồi
      Biết SUMAN MISA giữ cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và khách hàng hủy đơn hàng
      Và MISA ORDER khởi động lại
      Thì trạng thái đơn hàng là
        | TT              | TN                    |
        | Đã hủy đơn hàng | Đã thu hồi tài nguyên |
      Khi SUMAN MISA xử lý cấp tạm tài nguyên đang giữ
      Thì SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"

    @thoi-han @D15
    Kịch bản: D15: Đã trả tiền trong lúc đang khóa: khởi động lại thì cấp chính thức, và lệnh khóa đến sau không khóa được
      Biết SUMAN MISA giữ khóa tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và đến 10/03/2026 00:00
      Và MISA nhận được tiền của đơn hàng
      Và MISA ORDER khởi động lại
      Thì trạng thái TN của đơn hàng là "Đã cấp tài nguyên"
      Khi SUMAN MISA xử lý khóa tài nguyên đang giữ
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | Đã cấp tài nguyên     |
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng

    @D16
    Kịch bản: D16: Giữa lúc thu hồi: vẫn thu hồi đến nơi đến chốn
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Biết SUMAN MISA giữ thu hồi tài nguyên
      Khi khách hàng hủy đơn hàng
      Và MISA ORDER khởi động lại
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Khi SUMAN MISA xử lý thu hồi tài nguyên đang giữ
      Thì trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 2 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

  Quy tắc: Chứng từ đang dở

    Kịch bản: Nửa Bán hàng xong, nửa Kế toán đang chờ: không lập lại nửa đã có
      Biết AMIS.VN – Kế toán giữ hợp đồng bán
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Và MISA ORDER khởi động lại
      Và AMIS.VN – Kế toán xử lý hợp đồng bán đang giữ
      Thì trạng thái GNDS của đơn hàng đã lần lượt là
        | Chưa ghi nhận doanh số |
        | Đã ghi nhận doanh số   |
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Bán hàng 1 lần
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Kế toán 2 lần
      Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng

    Kịch bản: Kế toán đã nhận mà thông báo bị mất: khởi động lại vẫn nhớ phải hỏi sau 10 phút, không gửi lại chứng từ
      Biết thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Và MISA ORDER khởi động lại
      Thì trạng thái đơn hàng là
        | XHĐ               | GNDS                   |
        | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Khi 10 phút trôi qua
      Thì trạng thái đơn hàng là
        | XHĐ               | GNDS                 |
        | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Kế toán 1 lần
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Kế toán 1 lần
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng

    @D13
    Kịch bản: D13: Thông báo gửi hai lần, một trước một sau khi khởi động lại, vẫn chỉ tính một lần
      Biết thông báo đã lưu chứng từ của AMIS.VN – Kế toán đến trễ 2 giờ
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Và 15 phút trôi qua
      Thì trạng thái GNDS của đơn hàng là "Đã ghi nhận doanh số"
      Khi MISA ORDER khởi động lại
      Và 3 giờ trôi qua
      Thì thông báo vừa rồi bị bỏ qua vì "stale-notice"
      Và trạng thái GNDS của đơn hàng đã lần lượt là
        | Chưa ghi nhận doanh số |
        | Đã ghi nhận doanh số   |
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng

  Quy tắc: Không có gì đang gửi

    @stepwise
    Kịch bản: Giữa lúc chờ gửi lại: số lần gửi và khóa vẫn tiếp như cũ
      Biết SUMAN MISA trả lỗi 503 cho cấp tạm tài nguyên, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và hệ thống gửi cấp tạm tài nguyên của đơn hàng lên SUMAN MISA
      Và MISA ORDER khởi động lại
      Và hệ thống chạy đến khi yên
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 2 lần
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng

    @D10
    Kịch bản: D10: Sau khi đã báo lỗi: việc tra cứu chậm vẫn tiếp tục và tìm ra chứng cứ
      Biết phản hồi của SUMAN MISA cho cấp tạm tài nguyên bị mất
      Và SUMAN MISA trả lỗi 503 cho tra cứu, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và MISA ORDER khởi động lại
      Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
      Khi 15 phút trôi qua
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 3 lần

    @thoi-han
    Kịch bản: Một phút trước mỗi hạn: đơn vẫn tạm hủy và khóa đúng giờ, mỗi việc một lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và đến 07/03/2026 23:59
      Và MISA ORDER khởi động lại
      Thì trạng thái TT của đơn hàng là "Chưa thanh toán"
      Khi đến 08/03/2026 00:00
      Thì trạng thái TT của đơn hàng là "Tạm hủy đơn hàng"
      Khi đến 09/03/2026 23:59
      Và MISA ORDER khởi động lại
      Và 1 phút trôi qua
      Thì trạng thái TN của đơn hàng là "Đã khóa tài nguyên"
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 1 lần

    @D7
    Kịch bản: D7: Khoản tiền đã báo vẫn được nhận ra sau khi khởi động lại
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và MISA nhận được tiền của đơn hàng
      Và MISA ORDER khởi động lại
      Và ngân hàng báo lại khoản tiền của đơn hàng
      Thì yêu cầu vừa rồi được bỏ qua vì "duplicate-payment"
      Và đơn hàng có 0 khoản tiền cần hoàn lại
      Và hệ thống đã gửi cấp tài nguyên lên SUMAN MISA 1 lần

  Quy tắc: Hai đơn hàng

    Kịch bản: Hai đơn của hai khách hàng đều đang chờ: cả hai đều đi tiếp, mỗi việc làm một lần
      Biết SUMAN MISA giữ cấp tạm tài nguyên
      Và SUMAN MISA giữ yêu cầu cấp GPSD
      Khi khách hàng "An" đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và khách hàng "Bình" đặt đơn hàng "DH-2" Desktop, thanh toán trực tuyến
      Và MISA ORDER khởi động lại
      Và SUMAN MISA xử lý mọi yêu cầu đang giữ
      Thì trạng thái TN của đơn hàng "DH-1" là "Đã cấp tạm tài nguyên"
      Và trạng thái GPSD của đơn hàng "DH-2" là "Đang cấp GPSD"
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng "DH-1"
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-2"

    @D19
    Kịch bản: D19: Khởi động lại giữa hai đơn của một khách hàng: vẫn nhớ đơn đầu đang xin cấp tạm
      Biết SUMAN MISA giữ cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng "DH-1" SaaS, thanh toán chuyển khoản
      Và MISA ORDER khởi động lại
      Và khách hàng đặt đơn hàng "DH-2" SaaS, thanh toán chuyển khoản
      Và SUMAN MISA xử lý cấp tạm tài nguyên đang giữ
      Thì trạng thái TN của đơn hàng "DH-1" là "Đã cấp tạm tài nguyên"
      Và trạng thái TN của đơn hàng "DH-2" là "Chưa cấp tài nguyên"
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng "DH-2"
