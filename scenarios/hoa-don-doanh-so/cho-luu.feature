# language: vi
# Chứng minh Kế toán nhận (xếp hàng) chưa phải là có: chỉ thông báo đã lưu hoặc tra cứu mới làm trạng thái chuyển.
@su-co
Tính năng: Chứng từ chờ AMIS.VN – Kế toán lưu

  Bối cảnh:
    Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến

  Quy tắc: Nhận mà không lưu – sau 10 phút tra cứu, không thấy thì lỗi

    Khung kịch bản: Kế toán nhận <chứng từ> nhưng không lưu – 10 phút sau lỗi, thực hiện lại được
      Biết AMIS.VN – Kế toán nhận <chứng từ> nhưng không lưu, 1 lần
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và 9 phút trôi qua
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ       | GNDS       |
        | <XHĐ chờ> | <GNDS chờ> |
      Và AMIS.VN – Kế toán có đúng 0 <chứng từ> của đơn hàng "DH-1"
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 0 lần
      Khi kế toán đơn hàng thực hiện lại <việc> của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "not-failed"
      Khi 1 phút trôi qua
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ       | GNDS       |
        | <XHĐ lỗi> | <GNDS lỗi> |
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 1 lần
      Khi kế toán đơn hàng thực hiện lại <việc> của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                 |
        | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và AMIS.VN – Kế toán có đúng 1 <chứng từ> của đơn hàng "DH-1"
      Và hệ thống đã gửi <chứng từ> lên AMIS.VN – Kế toán 2 lần
      Và hệ thống đã gửi <chứng từ> lên AMIS.VN – Bán hàng 1 lần

      Dữ liệu:
        | chứng từ             | việc                 | XHĐ chờ           | GNDS chờ               | XHĐ lỗi                       | GNDS lỗi              |
        | đề nghị xuất hóa đơn | đề nghị xuất hóa đơn | Chưa xuất hóa đơn | Đã ghi nhận doanh số   | Sinh đề nghị xuất hóa đơn lỗi | Đã ghi nhận doanh số  |
        | hợp đồng bán         | ghi nhận doanh số    | Đang xuất hóa đơn | Chưa ghi nhận doanh số | Đang xuất hóa đơn             | Ghi nhận doanh số lỗi |

    Kịch bản: Không lưu, tra cứu cũng không ai trả lời – không có bằng chứng nên cũng là lỗi
      Biết AMIS.VN – Kế toán nhận hợp đồng bán nhưng không lưu
      Và AMIS.VN – Kế toán không nhận được tra cứu
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và 11 phút trôi qua
      Thì trạng thái GNDS của đơn hàng "DH-1" là "Ghi nhận doanh số lỗi"
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 1 lần

    Kịch bản: Sau khi lỗi còn tra cứu sau 1 giờ, 6 giờ, 24 giờ, rồi hằng ngày; không tự gửi lại
      Biết AMIS.VN – Kế toán nhận hợp đồng bán nhưng không lưu
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Khi 10 phút trôi qua
      Và 59 phút trôi qua
      Thì hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 1 lần
      Khi 1 phút trôi qua
      Thì hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 2 lần
      Khi 6 giờ trôi qua
      Thì hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 3 lần
      Khi 24 giờ trôi qua
      Thì hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 4 lần
      Khi 2 ngày trôi qua
      Thì hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 6 lần
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Kế toán 1 lần
      Và trạng thái GNDS của đơn hàng "DH-1" là "Ghi nhận doanh số lỗi"

  Quy tắc: Kế toán báo không lưu được – lỗi ngay, không cần chờ

    Khung kịch bản: Kế toán báo không lưu được <chứng từ> – lỗi ngay, thực hiện lại được
      Biết AMIS.VN – Kế toán báo không lưu được <chứng từ>, 2 lần
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ   | GNDS   |
        | <XHĐ> | <GNDS> |
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 0 lần
      Khi kế toán đơn hàng thực hiện lại <việc> của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ   | GNDS   |
        | <XHĐ> | <GNDS> |
      Và AMIS.VN – Kế toán có đúng 0 <chứng từ> của đơn hàng "DH-1"
      Khi kế toán đơn hàng thực hiện lại <việc> của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                 |
        | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và AMIS.VN – Kế toán có đúng 1 <chứng từ> của đơn hàng "DH-1"
      Và hệ thống đã gửi <chứng từ> lên AMIS.VN – Kế toán 3 lần
      Và hệ thống đã gửi <chứng từ> lên AMIS.VN – Bán hàng 1 lần

      Dữ liệu:
        | chứng từ             | việc                 | XHĐ                           | GNDS                  |
        | đề nghị xuất hóa đơn | đề nghị xuất hóa đơn | Sinh đề nghị xuất hóa đơn lỗi | Đã ghi nhận doanh số  |
        | hợp đồng bán         | ghi nhận doanh số    | Đang xuất hóa đơn             | Ghi nhận doanh số lỗi |

    @D13
    Kịch bản: D13: thông báo không lưu được đến trễ, khi thực hiện lại đã xong – bị bỏ qua
      Biết AMIS.VN – Kế toán báo không lưu được đề nghị xuất hóa đơn, 1 lần
      Và thông báo đã lưu chứng từ của AMIS.VN – Kế toán đến trễ 20 phút, 1 lần
      Và khách hàng đặt đơn hàng "NAP" mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Và 10 phút trôi qua
      Khi kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng "NAP"
      Thì trạng thái XHĐ của đơn hàng "NAP" là "Đang xuất hóa đơn"
      Khi 10 phút trôi qua
      Thì thông báo vừa rồi bị bỏ qua vì "stale-notice"
      Và trạng thái XHĐ của đơn hàng "NAP" đã lần lượt là
        | Chưa xuất hóa đơn             |
        | Sinh đề nghị xuất hóa đơn lỗi |
        | Đang xuất hóa đơn             |
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "NAP"

  Quy tắc: Đã lưu mà thông báo mất, trễ, lặp hay giả – đơn hàng vẫn đúng

    Kịch bản: Thông báo đã lưu trễ 5 phút – đến lúc đó trạng thái mới chuyển
      Biết thông báo đã lưu chứng từ của AMIS.VN – Kế toán đến trễ 5 phút
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                   |
        | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng "DH-1"
      Khi 5 phút trôi qua
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                 |
        | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 0 lần

    Kịch bản: Thông báo đã lưu mất hẳn – tra cứu sau 10 phút thấy, không hề lỗi
      Biết thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và 11 phút trôi qua
      Thì trạng thái XHĐ của đơn hàng "DH-1" đã lần lượt là
        | Chưa xuất hóa đơn |
        | Đang xuất hóa đơn |
      Và trạng thái GNDS của đơn hàng "DH-1" đã lần lượt là
        | Chưa ghi nhận doanh số |
        | Đã ghi nhận doanh số   |
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 2 lần
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Kế toán 1 lần

    @D13
    Kịch bản: D13: thông báo đã lưu trễ 2 giờ, tra cứu đã biết trước – bị bỏ qua
      Biết thông báo đã lưu chứng từ của AMIS.VN – Kế toán đến trễ 2 giờ
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và 3 giờ trôi qua
      Thì thông báo vừa rồi bị bỏ qua vì "stale-notice"
      Và trạng thái XHĐ của đơn hàng "DH-1" đã lần lượt là
        | Chưa xuất hóa đơn |
        | Đang xuất hóa đơn |
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"

    @D13
    Kịch bản: D13: thông báo đã lưu gửi hai lần – lần sau bị bỏ qua
      Biết thông báo đã lưu chứng từ của AMIS.VN – Kế toán gửi hai lần
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì thông báo vừa rồi bị bỏ qua vì "stale-notice"
      Và trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                 |
        | Đang xuất hóa đơn | Đã ghi nhận doanh số |

    @D13
    Kịch bản: D13: thông báo đã lưu sai chữ ký không được tin – tra cứu mới là bằng chứng
      Biết thông báo đã lưu chứng từ của AMIS.VN – Kế toán sai chữ ký
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì thông báo vừa rồi bị bỏ qua vì "bad-signature"
      Và trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                   |
        | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Khi 11 phút trôi qua
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                 |
        | Đang xuất hóa đơn | Đã ghi nhận doanh số |

    Khung kịch bản: <sự cố> – thông báo đã lưu là đủ, không gửi lại
      Biết <sự cố>
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái XHĐ của đơn hàng "DH-1" đã lần lượt là
        | Chưa xuất hóa đơn |
        | Đang xuất hóa đơn |
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Kế toán 1 lần

      Dữ liệu:
        | sự cố                                                           |
        | phản hồi của AMIS.VN – Kế toán cho đề nghị xuất hóa đơn bị mất  |
        | phản hồi của AMIS.VN – Kế toán cho đề nghị xuất hóa đơn bị hỏng |
        | AMIS.VN – Kế toán nhận đề nghị xuất hóa đơn hai lần             |

    @D10
    Kịch bản: D10: đề nghị đến Kế toán trễ 3 giờ, khi đã lỗi – thông báo đã lưu đưa trạng thái đi tiếp
      Biết đề nghị xuất hóa đơn đến AMIS.VN – Kế toán trễ 3 giờ
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và 2 giờ trôi qua
      Thì trạng thái XHĐ của đơn hàng "DH-1" là "Sinh đề nghị xuất hóa đơn lỗi"
      Và AMIS.VN – Kế toán có đúng 0 đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Khi 1 giờ trôi qua
      Thì trạng thái XHĐ của đơn hàng "DH-1" đã lần lượt là
        | Chưa xuất hóa đơn             |
        | Sinh đề nghị xuất hóa đơn lỗi |
        | Đang xuất hóa đơn             |
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Và AMIS.VN – Bán hàng có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
