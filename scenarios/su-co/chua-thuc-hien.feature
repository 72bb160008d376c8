# language: vi
# Sự cố xảy ra trước khi dịch vụ làm việc: thử lại đúng số lần, không làm thừa, và cứu được về sau.

@su-co
Tính năng: Dịch vụ chưa thực hiện yêu cầu

  Một yêu cầu được gửi tối đa ba lần: ngay, rồi sau 30 giây, rồi sau 2 phút. Câu trả lời cho biết
  điều gì thì hệ thống làm theo điều đó: bị từ chối thì không gửi lại, đang bận thì gửi lại, không
  rõ thì gửi lại rồi tra cứu. Hết cách mới hiện trạng thái lỗi, và từ đó kế toán thực hiện lại được.

  Quy tắc: Sự cố chỉ thoáng qua thì hệ thống tự khỏi

    Khung kịch bản: Bận một lần thì lần gửi thứ hai thành công: <yêu cầu> lên <dịch vụ>
      Biết <dịch vụ> trả lỗi 503 cho <yêu cầu>, 1 lần
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 2 lần
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 0 lần
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

    Khung kịch bản: Hai lần không đến nơi thì lần gửi thứ ba thành công: <yêu cầu> lên <dịch vụ>
      Biết <dịch vụ> không nhận được <yêu cầu>, 2 lần
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 3 lần
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 0 lần
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

    Khung kịch bản: Token bị từ chối <lần lỗi> lần thì kết nối lại một lần trong mỗi lượt gửi
      Biết SUMAN MISA trả lỗi 401 cho yêu cầu cấp GPSD, <lần lỗi> lần
      Khi khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Thì trạng thái đơn hàng là
        | TT            | GPSD          | XHĐ               | GNDS                   |
        | Đã thanh toán | Đang cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA <lượt gửi> lần
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng

      Dữ liệu:
        | lần lỗi | lượt gửi |
        | 1       | 1        |
        | 2       | 2        |
        | 3       | 2        |
        | 4       | 3        |

    # Hạn 0 giờ của một đơn hàng khác chặn bước "chạy đến khi yên", nên số lần gửi cho biết đúng giờ gửi.
    Khung kịch bản: Các lần gửi cách nhau đúng 30 giây và 2 phút: đặt lúc <giờ đặt>, <sự cố>
      Biết khách hàng "Bình" đặt đơn hàng "ĐH-hạn" SaaS, thanh toán chuyển khoản
      Và SUMAN MISA <sự cố> yêu cầu cấp GPSD
      Khi đến 07/03/2026 <giờ đặt>
      Và khách hàng "An" đặt đơn hàng "ĐH-gửi" Desktop, thanh toán trực tuyến
      Thì hệ thống đã gửi yêu cầu cấp GPSD của đơn hàng "ĐH-gửi" lên SUMAN MISA <trước 0 giờ> lần
      Và trạng thái TT của đơn hàng "ĐH-hạn" là "Chưa thanh toán"
      Khi 5 phút trôi qua
      Thì hệ thống đã gửi yêu cầu cấp GPSD của đơn hàng "ĐH-gửi" lên SUMAN MISA 3 lần
      Và trạng thái TT của đơn hàng "ĐH-hạn" là "Tạm hủy đơn hàng"

      Dữ liệu: Bận, trả lời ngay
        | giờ đặt  | sự cố           | trước 0 giờ |
        | 23:59:30 | trả lỗi 503 cho | 1           |
        | 23:59:29 | trả lỗi 503 cho | 2           |
        | 23:57:30 | trả lỗi 503 cho | 2           |
        | 23:57:29 | trả lỗi 503 cho | 3           |

      Dữ liệu: Im lặng, mỗi lần gửi chờ hết 30 giây mới thôi
        | giờ đặt  | sự cố           | trước 0 giờ |
        | 23:59:00 | không nhận được | 1           |
        | 23:58:59 | không nhận được | 2           |
        | 23:56:30 | không nhận được | 2           |
        | 23:56:29 | không nhận được | 3           |

  Quy tắc: Hết cách thì hiện trạng thái lỗi, và kế toán thực hiện lại được

    Khung kịch bản: Lỗi <mã>, <nghĩa>: gửi <số lần gửi> lần, tra cứu ngay <số lần tra cứu> lần, rồi thực hiện lại thành công
      Biết SUMAN MISA trả lỗi <mã> cho yêu cầu cấp GPSD
      Khi khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Thì trạng thái đơn hàng là
        | TT            | GPSD                      | XHĐ               | GNDS                   |
        | Đã thanh toán | Sinh yêu cầu cấp GPSD lỗi | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA <số lần gửi> lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA <số lần tra cứu> lần
      Và SUMAN MISA có đúng 0 yêu cầu cấp GPSD của đơn hàng
      Khi SUMAN MISA hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng
      Thì trạng thái GPSD của đơn hàng đã lần lượt là
        | Chưa cấp GPSD             |
        | Sinh yêu cầu cấp GPSD lỗi |
        | Đang cấp GPSD             |
      Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng

      Dữ liệu:
        | mã  | nghĩa      | số lần gửi | số lần tra cứu |
        | 400 | bị từ chối | 1          | 0              |
        | 403 | bị từ chối | 1          | 0              |
        | 404 | bị từ chối | 1          | 0              |
        | 422 | bị từ chối | 1          | 0              |
        | 401 | đang bận   | 3          | 0              |
        | 429 | đang bận   | 3          | 0              |
        | 503 | đang bận   | 3          | 0              |
        | 500 | không rõ   | 3          | 1              |
        | 502 | không rõ   | 3          | 1              |
        | 504 | không rõ   | 3          | 1              |

    Khung kịch bản: Bị từ chối thì không tự gửi lại, thực hiện lại thì được: <yêu cầu> lên <dịch vụ>
      Biết <dịch vụ> từ chối <yêu cầu>
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Thì trạng thái <cột> của đơn hàng là "<lỗi>"
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 1 lần
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 0 lần
      Và <dịch vụ> có đúng 0 <vật> của đơn hàng
      Khi <dịch vụ> hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại <việc> của đơn hàng
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <lỗi>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 2 lần
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | yêu cầu              | đơn hàng                                                                  | cột  | đầu                    | lỗi                           | xong                  | số | vật                  | việc                 |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến                                            | GPSD | Chưa cấp GPSD          | Sinh yêu cầu cấp GPSD lỗi     | Đang cấp GPSD         | 1  | yêu cầu cấp GPSD     | yêu cầu cấp GPSD     |
        | SUMAN MISA         | cấp tạm tài nguyên   | SaaS, thanh toán chuyển khoản                                             | TN   | Chưa cấp tài nguyên    | Cấp tài nguyên lỗi            | Đã cấp tạm tài nguyên | 1  | tài nguyên tạm       | cấp tài nguyên       |
        | SUMAN MISA         | cấp tài nguyên       | SaaS, thanh toán trực tuyến                                               | TN   | Chưa cấp tài nguyên    | Cấp tài nguyên lỗi            | Đã cấp tài nguyên     | 1  | tài nguyên           | cấp tài nguyên       |
        | SUMAN MISA         | cấp mã nạp tiền      | mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn | TN   | Chưa cấp mã nạp tiền   | Cấp mã nạp tiền lỗi           | Đã cấp mã nạp tiền    | 2  | mã nạp tiền          | cấp mã nạp tiền      |
        | AMIS.VN – Bán hàng | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | đề nghị xuất hóa đơn |
        | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Ghi nhận doanh số lỗi         | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | ghi nhận doanh số    |
        | AMIS.VN – Kế toán  | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | đề nghị xuất hóa đơn |
        | AMIS.VN – Kế toán  | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Ghi nhận doanh số lỗi         | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | ghi nhận doanh số    |

    @D10
    Khung kịch bản: D10: Ngắt kết nối cả ba lần, tra cứu không thấy mới là lỗi: <yêu cầu> lên <dịch vụ>
      Biết <dịch vụ> ngắt kết nối khi nhận <yêu cầu>
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Thì trạng thái <cột> của đơn hàng là "<lỗi>"
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 3 lần
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 1 lần
      Và <dịch vụ> có đúng 0 <vật> của đơn hàng
      Khi <dịch vụ> hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại <việc> của đơn hàng
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <lỗi>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 4 lần
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | yêu cầu              | đơn hàng                                                                  | cột  | đầu                    | lỗi                           | xong                  | số | vật                  | việc                 |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến                                            | GPSD | Chưa cấp GPSD          | Sinh yêu cầu cấp GPSD lỗi     | Đang cấp GPSD         | 1  | yêu cầu cấp GPSD     | yêu cầu cấp GPSD     |
        | SUMAN MISA         | cấp tạm tài nguyên   | SaaS, thanh toán chuyển khoản                                             | TN   | Chưa cấp tài nguyên    | Cấp tài nguyên lỗi            | Đã cấp tạm tài nguyên | 1  | tài nguyên tạm       | cấp tài nguyên       |
        | SUMAN MISA         | cấp tài nguyên       | SaaS, thanh toán trực tuyến                                               | TN   | Chưa cấp tài nguyên    | Cấp tài nguyên lỗi            | Đã cấp tài nguyên     | 1  | tài nguyên           | cấp tài nguyên       |
        | SUMAN MISA         | cấp mã nạp tiền      | mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn | TN   | Chưa cấp mã nạp tiền   | Cấp mã nạp tiền lỗi           | Đã cấp mã nạp tiền    | 2  | mã nạp tiền          | cấp mã nạp tiền      |
        | AMIS.VN – Bán hàng | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | đề nghị xuất hóa đơn |
        | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Ghi nhận doanh số lỗi         | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | ghi nhận doanh số    |
        | AMIS.VN – Kế toán  | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | đề nghị xuất hóa đơn |
        | AMIS.VN – Kế toán  | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Ghi nhận doanh số lỗi         | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | ghi nhận doanh số    |

    Khung kịch bản: Dịch vụ ngừng hoạt động thì chắc chắn chưa làm, không cần tra cứu: <yêu cầu> lên <dịch vụ>
      Biết <dịch vụ> ngừng hoạt động
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Thì trạng thái <cột> của đơn hàng là "<lỗi>"
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 3 lần
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 0 lần
      Và <dịch vụ> có đúng 0 <vật> của đơn hàng
      Khi <dịch vụ> hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại <việc> của đơn hàng
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <lỗi>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 4 lần
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | yêu cầu              | đơn hàng                                                                  | cột  | đầu                    | lỗi                           | xong                  | số | vật                  | việc                 |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến                                            | GPSD | Chưa cấp GPSD          | Sinh yêu cầu cấp GPSD lỗi     | Đang cấp GPSD         | 1  | yêu cầu cấp GPSD     | yêu cầu cấp GPSD     |
        | SUMAN MISA         | cấp tạm tài nguyên   | SaaS, thanh toán chuyển khoản                                             | TN   | Chưa cấp tài nguyên    | Cấp tài nguyên lỗi            | Đã cấp tạm tài nguyên | 1  | tài nguyên tạm       | cấp tài nguyên       |
        | SUMAN MISA         | cấp tài nguyên       | SaaS, thanh toán trực tuyến                                               | TN   | Chưa cấp tài nguyên    | Cấp tài nguyên lỗi            | Đã cấp tài nguyên     | 1  | tài nguyên           | cấp tài nguyên       |
        | SUMAN MISA         | cấp mã nạp tiền      | mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn | TN   | Chưa cấp mã nạp tiền   | Cấp mã nạp tiền lỗi           | Đã cấp mã nạp tiền    | 2  | mã nạp tiền          | cấp mã nạp tiền      |
        | AMIS.VN – Bán hàng | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | đề nghị xuất hóa đơn |
        | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Ghi nhận doanh số lỗi         | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | ghi nhận doanh số    |
        | AMIS.VN – Kế toán  | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | đề nghị xuất hóa đơn |
        | AMIS.VN – Kế toán  | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Ghi nhận doanh số lỗi         | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | ghi nhận doanh số    |

    Khung kịch bản: <dịch vụ> từ chối một nửa, thực hiện lại chỉ gửi nửa còn thiếu
      Biết <dịch vụ> từ chối đề nghị xuất hóa đơn, 1 lần
      Và <dịch vụ> từ chối hợp đồng bán, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ                           | GNDS                  |
        | Đã thanh toán | Đã cấp tài nguyên | Sinh đề nghị xuất hóa đơn lỗi | Ghi nhận doanh số lỗi |
      Và AMIS.VN – Bán hàng có đúng <nửa đầu> đề nghị xuất hóa đơn của đơn hàng
      Và AMIS.VN – Bán hàng có đúng <nửa đầu> hợp đồng bán của đơn hàng
      Và AMIS.VN – Kế toán có đúng 0 đề nghị xuất hóa đơn của đơn hàng
      Và AMIS.VN – Kế toán có đúng 0 hợp đồng bán của đơn hàng
      Khi kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng
      Và kế toán đơn hàng thực hiện lại ghi nhận doanh số của đơn hàng
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Bán hàng <gửi Bán hàng> lần
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Bán hàng <gửi Bán hàng> lần
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Kế toán <gửi Kế toán> lần
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Kế toán <gửi Kế toán> lần
      Và AMIS.VN – Bán hàng có đúng 1 đề nghị xuất hóa đơn của đơn hàng
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng
      Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng

      Dữ liệu:
        | dịch vụ            | nửa đầu | gửi Bán hàng | gửi Kế toán |
        | AMIS.VN – Bán hàng | 0       | 2            | 1           |
        | AMIS.VN – Kế toán  | 1       | 1            | 2           |

    @D10
    Kịch bản: D10: Sau trạng thái lỗi, hệ thống vẫn tra cứu sau 15 phút, 1 giờ, 6 giờ, 24 giờ rồi hằng ngày
      Biết SUMAN MISA không nhận được mọi yêu cầu
      Khi khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Thì trạng thái GPSD của đơn hàng là "Sinh yêu cầu cấp GPSD lỗi"
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 1 lần
      Khi 14 phút trôi qua
      Thì hệ thống đã gửi tra cứu lên SUMAN MISA 1 lần
      Khi 1 phút trôi qua
      Thì hệ thống đã gửi tra cứu lên SUMAN MISA 2 lần
      Khi 2 giờ trôi qua
      Thì hệ thống đã gửi tra cứu lên SUMAN MISA 3 lần
      Khi 6 giờ trôi qua
      Thì hệ thống đã gửi tra cứu lên SUMAN MISA 4 lần
      Khi 24 giờ trôi qua
      Thì hệ thống đã gửi tra cứu lên SUMAN MISA 5 lần
      Khi 1 ngày trôi qua
      Thì hệ thống đã gửi tra cứu lên SUMAN MISA 6 lần
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 9 lần
      Và SUMAN MISA có đúng 0 yêu cầu cấp GPSD của đơn hàng
      Và trạng thái đơn hàng là
        | TT            | GPSD                      | XHĐ               | GNDS                   |
        | Đã thanh toán | Sinh yêu cầu cấp GPSD lỗi | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
