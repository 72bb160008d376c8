# language: vi
# Chứng minh mỗi chứng từ có hai nửa ở hai dịch vụ: thiếu nửa nào thì lỗi, và thực hiện lại chỉ làm nửa còn thiếu.
@su-co
Tính năng: Hai nửa của đề nghị xuất hóa đơn và hợp đồng bán

  Bán hàng trước, Kế toán sau; trạng thái chỉ chuyển khi cả hai bên đều có chứng từ.

  Bối cảnh:
    Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến

  Quy tắc: Nửa đầu lỗi thì Kế toán chưa hề được gọi

    Khung kịch bản: <sự cố> – gửi <gửi> lần; thực hiện lại thì đủ hai nửa
      Biết <sự cố>
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ   | GNDS   |
        | Đã thanh toán | Đã cấp GPSD | <XHĐ> | <GNDS> |
      Và hệ thống đã gửi <chứng từ> lên AMIS.VN – Bán hàng <gửi> lần
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Bán hàng <tra cứu> lần
      Và hệ thống đã gửi <chứng từ> lên AMIS.VN – Kế toán 0 lần
      Khi AMIS.VN – Bán hàng hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại <việc> của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                 |
        | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và AMIS.VN – Bán hàng có đúng 1 <chứng từ> của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 <chứng từ> của đơn hàng "DH-1"
      Và hệ thống đã gửi <chứng từ> lên AMIS.VN – Bán hàng <tất cả> lần
      Và hệ thống đã gửi <chứng từ> lên AMIS.VN – Kế toán 1 lần

      Dữ liệu: đề nghị xuất hóa đơn
        | chứng từ             | sự cố                                                   | gửi | tra cứu | tất cả | việc                 | XHĐ                           | GNDS                 |
        | đề nghị xuất hóa đơn | AMIS.VN – Bán hàng từ chối đề nghị xuất hóa đơn         | 1   | 0       | 2      | đề nghị xuất hóa đơn | Sinh đề nghị xuất hóa đơn lỗi | Đã ghi nhận doanh số |
        | đề nghị xuất hóa đơn | AMIS.VN – Bán hàng trả lỗi 503 cho đề nghị xuất hóa đơn | 3   | 0       | 4      | đề nghị xuất hóa đơn | Sinh đề nghị xuất hóa đơn lỗi | Đã ghi nhận doanh số |
        | đề nghị xuất hóa đơn | AMIS.VN – Bán hàng không nhận được đề nghị xuất hóa đơn | 3   | 1       | 4      | đề nghị xuất hóa đơn | Sinh đề nghị xuất hóa đơn lỗi | Đã ghi nhận doanh số |

      Dữ liệu: hợp đồng bán
        | chứng từ     | sự cố                                           | gửi | tra cứu | tất cả | việc              | XHĐ               | GNDS                  |
        | hợp đồng bán | AMIS.VN – Bán hàng từ chối hợp đồng bán         | 1   | 0       | 2      | ghi nhận doanh số | Đang xuất hóa đơn | Ghi nhận doanh số lỗi |
        | hợp đồng bán | AMIS.VN – Bán hàng trả lỗi 429 cho hợp đồng bán | 3   | 0       | 4      | ghi nhận doanh số | Đang xuất hóa đơn | Ghi nhận doanh số lỗi |
        | hợp đồng bán | AMIS.VN – Bán hàng trả lỗi 500 cho hợp đồng bán | 3   | 1       | 4      | ghi nhận doanh số | Đang xuất hóa đơn | Ghi nhận doanh số lỗi |

  Quy tắc: Nửa sau lỗi thì thực hiện lại không đụng đến Bán hàng

    Khung kịch bản: <sự cố> – gửi <gửi> lần; thực hiện lại chỉ gửi Kế toán
      Biết <sự cố>
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ   | GNDS   |
        | Đã thanh toán | Đã cấp GPSD | <XHĐ> | <GNDS> |
      Và AMIS.VN – Bán hàng có đúng 1 <chứng từ> của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 0 <chứng từ> của đơn hàng "DH-1"
      Và hệ thống đã gửi <chứng từ> lên AMIS.VN – Kế toán <gửi> lần
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán <tra cứu> lần
      Khi AMIS.VN – Kế toán hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại <việc> của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                 |
        | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và AMIS.VN – Bán hàng có đúng 1 <chứng từ> của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 <chứng từ> của đơn hàng "DH-1"
      Và hệ thống đã gửi <chứng từ> lên AMIS.VN – Bán hàng 1 lần
      Và hệ thống đã gửi <chứng từ> lên AMIS.VN – Kế toán <tất cả> lần

      Dữ liệu: đề nghị xuất hóa đơn
        | chứng từ             | sự cố                                                  | gửi | tra cứu | tất cả | việc                 | XHĐ                           | GNDS                 |
        | đề nghị xuất hóa đơn | AMIS.VN – Kế toán từ chối đề nghị xuất hóa đơn         | 1   | 0       | 2      | đề nghị xuất hóa đơn | Sinh đề nghị xuất hóa đơn lỗi | Đã ghi nhận doanh số |
        | đề nghị xuất hóa đơn | AMIS.VN – Kế toán trả lỗi 429 cho đề nghị xuất hóa đơn | 3   | 0       | 4      | đề nghị xuất hóa đơn | Sinh đề nghị xuất hóa đơn lỗi | Đã ghi nhận doanh số |
        | đề nghị xuất hóa đơn | AMIS.VN – Kế toán trả lỗi 500 cho đề nghị xuất hóa đơn | 3   | 1       | 4      | đề nghị xuất hóa đơn | Sinh đề nghị xuất hóa đơn lỗi | Đã ghi nhận doanh số |

      Dữ liệu: hợp đồng bán
        | chứng từ     | sự cố                                                | gửi | tra cứu | tất cả | việc              | XHĐ               | GNDS                  |
        | hợp đồng bán | AMIS.VN – Kế toán từ chối hợp đồng bán               | 1   | 0       | 2      | ghi nhận doanh số | Đang xuất hóa đơn | Ghi nhận doanh số lỗi |
        | hợp đồng bán | AMIS.VN – Kế toán trả lỗi 503 cho hợp đồng bán       | 3   | 0       | 4      | ghi nhận doanh số | Đang xuất hóa đơn | Ghi nhận doanh số lỗi |
        | hợp đồng bán | AMIS.VN – Kế toán ngắt kết nối khi nhận hợp đồng bán | 3   | 1       | 4      | ghi nhận doanh số | Đang xuất hóa đơn | Ghi nhận doanh số lỗi |

    Kịch bản: Nửa đầu lỗi, thực hiện lại thì nửa sau lỗi, thực hiện lại lần nữa chỉ làm nửa sau
      Biết AMIS.VN – Bán hàng từ chối đề nghị xuất hóa đơn, 1 lần
      Và AMIS.VN – Kế toán từ chối đề nghị xuất hóa đơn, 1 lần
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Thì trạng thái XHĐ của đơn hàng "DH-1" đã lần lượt là
        | Chưa xuất hóa đơn             |
        | Sinh đề nghị xuất hóa đơn lỗi |
      Và AMIS.VN – Bán hàng có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Khi kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Thì trạng thái XHĐ của đơn hàng "DH-1" đã lần lượt là
        | Chưa xuất hóa đơn             |
        | Sinh đề nghị xuất hóa đơn lỗi |
        | Đang xuất hóa đơn             |
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Bán hàng 2 lần
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Kế toán 2 lần

  Quy tắc: Việc đã làm mà mất phản hồi thì không có chứng từ thứ hai

    Khung kịch bản: <sự cố> – gửi <gửi> lần, Bán hàng vẫn chỉ có một đề nghị
      Biết <sự cố>
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái XHĐ của đơn hàng "DH-1" đã lần lượt là
        | Chưa xuất hóa đơn |
        | Đang xuất hóa đơn |
      Và AMIS.VN – Bán hàng có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Bán hàng <gửi> lần
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Bán hàng <tra cứu> lần

      Dữ liệu:
        | sự cố                                                                   | gửi | tra cứu |
        | phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn bị mất, 1 lần  | 2   | 0       |
        | phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn bị hỏng, 2 lần | 3   | 0       |
        | phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn bị mất         | 3   | 1       |
        | AMIS.VN – Bán hàng nhận đề nghị xuất hóa đơn hai lần                    | 1   | 0       |

    @D10
    Kịch bản: D10: Bán hàng đã có mà không ai biết – tra cứu sau 15 phút thấy, nửa sau tự chạy tiếp
      Biết phản hồi của AMIS.VN – Bán hàng cho đề nghị xuất hóa đơn bị mất
      Và AMIS.VN – Bán hàng trả lỗi 500 cho tra cứu, 1 lần
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái XHĐ của đơn hàng "DH-1" là "Sinh đề nghị xuất hóa đơn lỗi"
      Khi 15 phút trôi qua
      Thì trạng thái XHĐ của đơn hàng "DH-1" đã lần lượt là
        | Chưa xuất hóa đơn             |
        | Sinh đề nghị xuất hóa đơn lỗi |
        | Đang xuất hóa đơn             |
      Và AMIS.VN – Bán hàng có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Bán hàng 3 lần

    @D10
    Kịch bản: D10: Bán hàng đã có mà mọi phản hồi đều mất – thực hiện lại nhận lại chứng từ cũ
      Biết phản hồi của AMIS.VN – Bán hàng cho hợp đồng bán bị mất
      Và AMIS.VN – Bán hàng không nhận được tra cứu
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái GNDS của đơn hàng "DH-1" là "Ghi nhận doanh số lỗi"
      Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng "DH-1"
      Khi AMIS.VN – Bán hàng hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại ghi nhận doanh số của đơn hàng "DH-1"
      Thì trạng thái GNDS của đơn hàng "DH-1" là "Đã ghi nhận doanh số"
      Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng "DH-1"
