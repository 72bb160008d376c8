# language: vi
# Chứng minh yêu cầu cấp GPSD được gửi lại đúng số lần, lỗi đúng lúc, và SUMAN MISA không bao giờ có hai yêu cầu.
@su-co
Tính năng: Yêu cầu cấp GPSD gặp sự cố

  Từ chối: thôi ngay. Bận: gửi ba lần. Không rõ: gửi ba lần, rồi tra cứu một lần. Sau đó mới là "Sinh yêu cầu cấp GPSD lỗi".

  Quy tắc: Sự cố kéo dài thì hiện trạng thái lỗi; kế toán thực hiện lại thì SUMAN MISA có đúng một yêu cầu

    Khung kịch bản: <sự cố> – gửi <gửi> lần, tra cứu <tra cứu> lần, rồi lỗi
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Và <sự cố>
      Khi MISA nhận được tiền của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD                      | XHĐ               | GNDS                   |
        | Đã thanh toán | Sinh yêu cầu cấp GPSD lỗi | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA <gửi> lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA <tra cứu> lần
      Và SUMAN MISA có đúng 0 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Khi SUMAN MISA hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "DH-1"
      Thì trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD             |
        | Sinh yêu cầu cấp GPSD lỗi |
        | Đang cấp GPSD             |
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA <tất cả> lần

      Dữ liệu: bị từ chối
        | sự cố                                       | gửi | tra cứu | tất cả |
        | SUMAN MISA từ chối yêu cầu cấp GPSD         | 1   | 0       | 2      |
        | SUMAN MISA trả lỗi 400 cho yêu cầu cấp GPSD | 1   | 0       | 2      |
        | SUMAN MISA trả lỗi 422 cho yêu cầu cấp GPSD | 1   | 0       | 2      |

      Dữ liệu: dịch vụ bận, chưa thực hiện
        | sự cố                                       | gửi | tra cứu | tất cả |
        | SUMAN MISA trả lỗi 503 cho yêu cầu cấp GPSD | 3   | 0       | 4      |
        | SUMAN MISA trả lỗi 429 cho yêu cầu cấp GPSD | 3   | 0       | 4      |
        | SUMAN MISA ngừng hoạt động                  | 3   | 0       | 4      |

      @D10
      Dữ liệu: không rõ đã thực hiện chưa
        | sự cố                                             | gửi | tra cứu | tất cả |
        | SUMAN MISA trả lỗi 500 cho yêu cầu cấp GPSD       | 3   | 1       | 4      |
        | SUMAN MISA không nhận được yêu cầu cấp GPSD       | 3   | 1       | 4      |
        | SUMAN MISA ngắt kết nối khi nhận yêu cầu cấp GPSD | 3   | 1       | 4      |

    Khung kịch bản: Lần không rõ là <lần không rõ>, các lần khác bận – một lần không rõ là đủ để tra cứu
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Và SUMAN MISA không nhận được yêu cầu cấp GPSD, ở <lần không rõ>
      Và SUMAN MISA trả lỗi 503 cho yêu cầu cấp GPSD
      Khi MISA nhận được tiền của đơn hàng "DH-1"
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Sinh yêu cầu cấp GPSD lỗi"
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 3 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 1 lần

      Dữ liệu:
        | lần không rõ |
        | lần thứ 1    |
        | lần thứ 3    |

    Kịch bản: Thực hiện lại khi SUMAN MISA vẫn từ chối – vẫn lỗi, lần sau mới được
      Biết SUMAN MISA từ chối yêu cầu cấp GPSD, 2 lần
      Và khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Khi kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "DH-1"
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Sinh yêu cầu cấp GPSD lỗi"
      Và SUMAN MISA có đúng 0 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Khi kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "DH-1"
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Đang cấp GPSD"
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"

    Kịch bản: Đang thực hiện lại thì không thực hiện lại thêm lần nữa
      Biết SUMAN MISA từ chối yêu cầu cấp GPSD, 1 lần
      Và khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và SUMAN MISA giữ yêu cầu cấp GPSD
      Khi kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi được bỏ qua vì "retry-under-way"
      Khi SUMAN MISA xử lý yêu cầu cấp GPSD đang giữ
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Đang cấp GPSD"
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 2 lần
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"

  Quy tắc: Sự cố thoáng qua thì khách hàng không thấy lỗi nào

    Khung kịch bản: <sự cố> – gửi <gửi> lần là xong
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Và <sự cố>
      Khi MISA nhận được tiền của đơn hàng "DH-1"
      Thì trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD |
        | Đang cấp GPSD |
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA <gửi> lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 0 lần

      Dữ liệu: trước khi thực hiện
        | sự cố                                                    | gửi |
        | SUMAN MISA trả lỗi 503 cho yêu cầu cấp GPSD, 2 lần       | 3   |
        | SUMAN MISA trả lỗi 504 cho yêu cầu cấp GPSD, 1 lần       | 2   |
        | SUMAN MISA không nhận được yêu cầu cấp GPSD, 2 lần       | 3   |
        | SUMAN MISA ngắt kết nối khi nhận yêu cầu cấp GPSD, 1 lần | 2   |

      Dữ liệu: sau khi thực hiện – gửi lại cùng một khóa
        | sự cố                                                                         | gửi |
        | phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất, 2 lần                    | 3   |
        | phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị hỏng, 1 lần                   | 2   |
        | phản hồi của SUMAN MISA cho yêu cầu cấp GPSD sai cấu trúc, 1 lần              | 2   |
        | SUMAN MISA trả lỗi 503 cho yêu cầu cấp GPSD sau khi đã thực hiện, 2 lần       | 3   |
        | SUMAN MISA trả lỗi 500 cho yêu cầu cấp GPSD sau khi đã thực hiện, 1 lần       | 2   |
        | SUMAN MISA ngắt kết nối khi nhận yêu cầu cấp GPSD sau khi đã thực hiện, 1 lần | 2   |
        | SUMAN MISA phản hồi yêu cầu cấp GPSD chậm 45 giây, 1 lần                      | 2   |

      Dữ liệu: không đáng gửi lại
        | sự cố                                                    | gửi |
        | SUMAN MISA nhận yêu cầu cấp GPSD hai lần                 | 1   |
        | SUMAN MISA phản hồi yêu cầu cấp GPSD chậm 20 giây, 1 lần | 1   |

    @D10
    Kịch bản: D10: Mất cả ba phản hồi – tra cứu thấy yêu cầu thì không hề lỗi
      Biết phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất
      Khi khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Thì trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD |
        | Đang cấp GPSD |
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 3 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 1 lần

  Quy tắc: Việc đã làm mà không ai biết thì thực hiện lại không làm thêm lần nữa

    @D10
    @golden
    Kịch bản: D10: Mất mọi phản hồi và tra cứu – thực hiện lại bằng khóa cũ, SUMAN MISA vẫn chỉ một yêu cầu
      Biết phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất
      Và SUMAN MISA trả lỗi 500 cho tra cứu
      Khi khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Sinh yêu cầu cấp GPSD lỗi"
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Khi SUMAN MISA hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "DH-1"
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Đang cấp GPSD"
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 4 lần

    Kịch bản: Ba yêu cầu đến trễ sau khi đã thực hiện lại – vẫn chỉ một yêu cầu, một GPSD
      Biết yêu cầu cấp GPSD đến SUMAN MISA trễ 2 giờ, 3 lần
      Và khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Khi kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và 3 giờ trôi qua
      Thì trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD             |
        | Sinh yêu cầu cấp GPSD lỗi |
        | Đang cấp GPSD             |
        | Đã cấp GPSD               |
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và SUMAN MISA có đúng 1 GPSD của đơn hàng "DH-1"

    Kịch bản: Yêu cầu đầu đến trễ, yêu cầu sau bị từ chối – thực hiện lại rồi vẫn chỉ một yêu cầu
      Biết yêu cầu cấp GPSD đến SUMAN MISA trễ 2 giờ, ở lần thứ 1
      Và SUMAN MISA từ chối yêu cầu cấp GPSD, ở lần thứ 2
      Và khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Khi kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và 3 giờ trôi qua
      Thì trạng thái GPSD của đơn hàng "DH-1" là "Đang cấp GPSD"
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 3 lần

    Kịch bản: Đã làm mà báo bận, rồi từ chối – thực hiện lại bằng khóa mới, SUMAN MISA nhận ra mã đơn hàng
      Biết SUMAN MISA trả lỗi 503 cho yêu cầu cấp GPSD sau khi đã thực hiện, ở lần thứ 1
      Và SUMAN MISA từ chối yêu cầu cấp GPSD, ở lần thứ 2
      Và khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Khi kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "DH-1"
      Thì trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD             |
        | Sinh yêu cầu cấp GPSD lỗi |
        | Đang cấp GPSD             |
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 3 lần

    @khoi-dong-lai
    Kịch bản: MISA ORDER khởi động lại khi SUMAN MISA đang giữ yêu cầu – gửi lại cùng khóa
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Và SUMAN MISA giữ yêu cầu cấp GPSD
      Khi MISA nhận được tiền của đơn hàng "DH-1"
      Và MISA ORDER khởi động lại
      Và SUMAN MISA xử lý yêu cầu cấp GPSD đang giữ
      Thì trạng thái GPSD của đơn hàng "DH-1" đã lần lượt là
        | Chưa cấp GPSD |
        | Đang cấp GPSD |
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 2 lần
