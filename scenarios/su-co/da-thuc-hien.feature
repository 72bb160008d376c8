# language: vi
# Dịch vụ đã làm, chỉ câu trả lời có chuyện: gửi lại với cùng khóa, và không bao giờ làm hai lần.

@su-co
Tính năng: Dịch vụ đã thực hiện nhưng phản hồi có sự cố

  Hệ thống không biết việc đã xong hay chưa, nên gửi lại với cùng khóa; dịch vụ nhận ra và không làm
  lần nữa. Với AMIS.VN – Kế toán, thông báo "đã lưu chứng từ" tự nó là bằng chứng: thông báo đến thì
  không cần gửi lại, dù phản hồi ra sao.

  Quy tắc: Câu trả lời hỏng một lần thì lần gửi lại nhận được kết quả của lần đầu

    Khung kịch bản: Ngắt kết nối sau khi đã thực hiện: <yêu cầu> lên <dịch vụ>
      Biết <dịch vụ> ngắt kết nối khi nhận <yêu cầu> sau khi đã thực hiện, 1 lần
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> <số lần gửi> lần
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 0 lần
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | yêu cầu              | đơn hàng                                                                  | cột  | đầu                    | xong                  | số | vật                  | số lần gửi |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến                                            | GPSD | Chưa cấp GPSD          | Đang cấp GPSD         | 1  | yêu cầu cấp GPSD     | 2          |
        | SUMAN MISA         | cấp tạm tài nguyên   | SaaS, thanh toán chuyển khoản                                             | TN   | Chưa cấp tài nguyên    | Đã cấp tạm tài nguyên | 1  | tài nguyên tạm       | 2          |
        | SUMAN MISA         | cấp tài nguyên       | SaaS, thanh toán trực tuyến                                               | TN   | Chưa cấp tài nguyên    | Đã cấp tài nguyên     | 1  | tài nguyên           | 2          |
        | SUMAN MISA         | cấp mã nạp tiền      | mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn | TN   | Chưa cấp mã nạp tiền   | Đã cấp mã nạp tiền    | 2  | mã nạp tiền          | 2          |
        | AMIS.VN – Bán hàng | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | 2          |
        | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | 2          |
        | AMIS.VN – Kế toán  | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | 1          |
        | AMIS.VN – Kế toán  | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | 1          |

    Khung kịch bản: Phản hồi bị cắt ngang, không đọc được: <yêu cầu> lên <dịch vụ>
      Biết phản hồi của <dịch vụ> cho <yêu cầu> bị hỏng, 1 lần
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> <số lần gửi> lần
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 0 lần
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | yêu cầu              | đơn hàng                                                                  | cột  | đầu                    | xong                  | số | vật                  | số lần gửi |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến                                            | GPSD | Chưa cấp GPSD          | Đang cấp GPSD         | 1  | yêu cầu cấp GPSD     | 2          |
        | SUMAN MISA         | cấp tạm tài nguyên   | SaaS, thanh toán chuyển khoản                                             | TN   | Chưa cấp tài nguyên    | Đã cấp tạm tài nguyên | 1  | tài nguyên tạm       | 2          |
        | SUMAN MISA         | cấp tài nguyên       | SaaS, thanh toán trực tuyến                                               | TN   | Chưa cấp tài nguyên    | Đã cấp tài nguyên     | 1  | tài nguyên           | 2          |
        | SUMAN MISA         | cấp mã nạp tiền      | mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn | TN   | Chưa cấp mã nạp tiền   | Đã cấp mã nạp tiền    | 2  | mã nạp tiền          | 2          |
        | AMIS.VN – Bán hàng | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | 2          |
        | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | 2          |
        | AMIS.VN – Kế toán  | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | 1          |
        | AMIS.VN – Kế toán  | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | 1          |

    Khung kịch bản: Phản hồi thiếu trường hoặc sai kiểu ở lần thứ nhất: <yêu cầu> lên <dịch vụ>
      Biết phản hồi của <dịch vụ> cho <yêu cầu> sai cấu trúc, ở lần thứ 1
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> <số lần gửi> lần
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 0 lần
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | yêu cầu              | đơn hàng                                                                  | cột  | đầu                    | xong                  | số | vật                  | số lần gửi |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến                                            | GPSD | Chưa cấp GPSD          | Đang cấp GPSD         | 1  | yêu cầu cấp GPSD     | 2          |
        | SUMAN MISA         | cấp tạm tài nguyên   | SaaS, thanh toán chuyển khoản                                             | TN   | Chưa cấp tài nguyên    | Đã cấp tạm tài nguyên | 1  | tài nguyên tạm       | 2          |
        | SUMAN MISA         | cấp tài nguyên       | SaaS, thanh toán trực tuyến                                               | TN   | Chưa cấp tài nguyên    | Đã cấp tài nguyên     | 1  | tài nguyên           | 2          |
        | SUMAN MISA         | cấp mã nạp tiền      | mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn | TN   | Chưa cấp mã nạp tiền   | Đã cấp mã nạp tiền    | 2  | mã nạp tiền          | 2          |
        | AMIS.VN – Bán hàng | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | 2          |
        | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | 2          |
        | AMIS.VN – Kế toán  | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | 1          |
        | AMIS.VN – Kế toán  | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | 1          |

    Khung kịch bản: Phản hồi chậm 45 giây, quá 30 giây chờ, cũng như mất: <yêu cầu> lên <dịch vụ>
      Biết <dịch vụ> phản hồi <yêu cầu> chậm 45 giây, 1 lần
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> <số lần gửi> lần
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 0 lần
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | yêu cầu              | đơn hàng                       | cột  | đầu                    | xong                 | số | vật                  | số lần gửi |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến | GPSD | Chưa cấp GPSD          | Đang cấp GPSD        | 1  | yêu cầu cấp GPSD     | 2          |
        | SUMAN MISA         | cấp tài nguyên       | SaaS, thanh toán trực tuyến    | TN   | Chưa cấp tài nguyên    | Đã cấp tài nguyên    | 1  | tài nguyên           | 2          |
        | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến    | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số | 1  | hợp đồng bán         | 2          |
        | AMIS.VN – Kế toán  | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến    | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn    | 1  | đề nghị xuất hóa đơn | 1          |

  Quy tắc: Phản hồi chậm trong 30 giây chờ, hoặc yêu cầu đến hai lần, thì không cần gửi lại

    Khung kịch bản: Phản hồi chậm 20 giây vẫn đến kịp: <yêu cầu> lên <dịch vụ>
      Biết <dịch vụ> phản hồi <yêu cầu> chậm 20 giây
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> 1 lần
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

    Khung kịch bản: Phản hồi chậm <chậm> giây thì gửi <số lần gửi> lần: client chờ 30 giây
      Biết SUMAN MISA phản hồi cấp tài nguyên chậm <chậm> giây
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi cấp tài nguyên lên SUMAN MISA <số lần gửi> lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA <số lần tra cứu> lần
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng

      Dữ liệu:
        | chậm | số lần gửi | số lần tra cứu |
        | 29   | 1          | 0              |
        | 31   | 3          | 1              |

    Khung kịch bản: Mạng nhân đôi yêu cầu, dịch vụ vẫn chỉ làm một: <yêu cầu> lên <dịch vụ>
      Biết <dịch vụ> nhận <yêu cầu> hai lần
      Khi khách hàng đặt đơn hàng <đơn hàng>
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

  Quy tắc: Câu trả lời hỏng cả ba lần thì tra cứu tìm ra bằng chứng

    @D10
    Khung kịch bản: D10: Mất phản hồi cả ba lần, tra cứu thấy đã có nên không hiện lỗi: <yêu cầu> lên <dịch vụ>
      Biết phản hồi của <dịch vụ> cho <yêu cầu> bị mất
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên <dịch vụ> <số lần gửi> lần
      Và hệ thống đã gửi tra cứu lên <dịch vụ> <số lần tra cứu> lần
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ            | yêu cầu              | đơn hàng                                                                  | cột  | đầu                    | xong                  | số | vật                  | số lần gửi | số lần tra cứu |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến                                            | GPSD | Chưa cấp GPSD          | Đang cấp GPSD         | 1  | yêu cầu cấp GPSD     | 3          | 1              |
        | SUMAN MISA         | cấp tạm tài nguyên   | SaaS, thanh toán chuyển khoản                                             | TN   | Chưa cấp tài nguyên    | Đã cấp tạm tài nguyên | 1  | tài nguyên tạm       | 3          | 1              |
        | SUMAN MISA         | cấp tài nguyên       | SaaS, thanh toán trực tuyến                                               | TN   | Chưa cấp tài nguyên    | Đã cấp tài nguyên     | 1  | tài nguyên           | 3          | 1              |
        | SUMAN MISA         | cấp mã nạp tiền      | mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn | TN   | Chưa cấp mã nạp tiền   | Đã cấp mã nạp tiền    | 2  | mã nạp tiền          | 3          | 1              |
        | AMIS.VN – Bán hàng | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | 3          | 1              |
        | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | 3          | 1              |
        | AMIS.VN – Kế toán  | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | 1          | 0              |
        | AMIS.VN – Kế toán  | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | 1          | 0              |

    Khung kịch bản: Kế toán trả lỗi <mã> dù đã làm, thông báo đã lưu chứng từ vẫn là bằng chứng
      Biết AMIS.VN – Kế toán trả lỗi <mã> cho đề nghị xuất hóa đơn sau khi đã thực hiện
      Và AMIS.VN – Kế toán trả lỗi <mã> cho hợp đồng bán sau khi đã thực hiện
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Kế toán 1 lần
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Kế toán 1 lần
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng

      Dữ liệu:
        | mã  |
        | 500 |
        | 503 |

    @D10
    Khung kịch bản: D10: Lỗi <mã> dù đã làm, <nghĩa>: gửi <số lần gửi> lần, tra cứu tìm ra <khi nào>
      Biết AMIS.VN – Bán hàng trả lỗi <mã> cho hợp đồng bán sau khi đã thực hiện
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS       |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | <doanh số> |
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Bán hàng <số lần gửi> lần
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Bán hàng <số lần tra cứu> lần
      Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng
      Khi 15 phút trôi qua
      Thì trạng thái GNDS của đơn hàng là "Đã ghi nhận doanh số"
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Bán hàng 1 lần
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Bán hàng <số lần gửi> lần
      Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng

      Dữ liệu:
        | mã  | nghĩa            | số lần gửi | số lần tra cứu | doanh số              | khi nào     |
        | 400 | tưởng bị từ chối | 1          | 0              | Ghi nhận doanh số lỗi | 15 phút sau |
        | 403 | tưởng bị từ chối | 1          | 0              | Ghi nhận doanh số lỗi | 15 phút sau |
        | 404 | tưởng bị từ chối | 1          | 0              | Ghi nhận doanh số lỗi | 15 phút sau |
        | 422 | tưởng bị từ chối | 1          | 0              | Ghi nhận doanh số lỗi | 15 phút sau |
        | 401 | tưởng đang bận   | 3          | 0              | Ghi nhận doanh số lỗi | 15 phút sau |
        | 429 | tưởng đang bận   | 3          | 0              | Ghi nhận doanh số lỗi | 15 phút sau |
        | 503 | tưởng đang bận   | 3          | 0              | Ghi nhận doanh số lỗi | 15 phút sau |
        | 500 | không rõ         | 3          | 1              | Đã ghi nhận doanh số  | ngay        |
        | 502 | không rõ         | 3          | 1              | Đã ghi nhận doanh số  | ngay        |
        | 504 | không rõ         | 3          | 1              | Đã ghi nhận doanh số  | ngay        |

  Quy tắc: Kế toán thực hiện lại một việc thật ra đã xong thì vẫn chỉ có một

    Khung kịch bản: Tưởng lỗi <mã> mà đã làm xong, thực hiện lại không làm thêm: <yêu cầu>
      Biết <dịch vụ> trả lỗi <mã> cho <yêu cầu> sau khi đã thực hiện
      Khi khách hàng đặt đơn hàng <đơn hàng>
      Thì trạng thái <cột> của đơn hàng là "<lỗi>"
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng
      Khi <dịch vụ> hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại <việc> của đơn hàng
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <lỗi>  |
        | <xong> |
      Và <dịch vụ> có đúng <số> <vật> của đơn hàng

      Dữ liệu: Bận: lần gửi lại mang khóa cũ
        | dịch vụ            | yêu cầu              | đơn hàng                       | cột  | đầu                 | lỗi                           | xong              | số | vật                  | việc                 | mã  |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến | GPSD | Chưa cấp GPSD       | Sinh yêu cầu cấp GPSD lỗi     | Đang cấp GPSD     | 1  | yêu cầu cấp GPSD     | yêu cầu cấp GPSD     | 503 |
        | SUMAN MISA         | cấp tài nguyên       | SaaS, thanh toán trực tuyến    | TN   | Chưa cấp tài nguyên | Cấp tài nguyên lỗi            | Đã cấp tài nguyên | 1  | tài nguyên           | cấp tài nguyên       | 503 |
        | AMIS.VN – Bán hàng | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến    | XHĐ  | Chưa xuất hóa đơn   | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn | 1  | đề nghị xuất hóa đơn | đề nghị xuất hóa đơn | 503 |

      Dữ liệu: Bị từ chối: lần gửi lại mang khóa mới
        | dịch vụ            | yêu cầu              | đơn hàng                                                                  | cột  | đầu                    | lỗi                           | xong                  | số | vật                  | việc                 | mã  |
        | SUMAN MISA         | yêu cầu cấp GPSD     | Desktop, thanh toán trực tuyến                                            | GPSD | Chưa cấp GPSD          | Sinh yêu cầu cấp GPSD lỗi     | Đang cấp GPSD         | 1  | yêu cầu cấp GPSD     | yêu cầu cấp GPSD     | 403 |
        | SUMAN MISA         | cấp tạm tài nguyên   | SaaS, thanh toán chuyển khoản                                             | TN   | Chưa cấp tài nguyên    | Cấp tài nguyên lỗi            | Đã cấp tạm tài nguyên | 1  | tài nguyên tạm       | cấp tài nguyên       | 403 |
        | SUMAN MISA         | cấp tài nguyên       | SaaS, thanh toán trực tuyến                                               | TN   | Chưa cấp tài nguyên    | Cấp tài nguyên lỗi            | Đã cấp tài nguyên     | 1  | tài nguyên           | cấp tài nguyên       | 403 |
        | SUMAN MISA         | cấp mã nạp tiền      | mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn | TN   | Chưa cấp mã nạp tiền   | Cấp mã nạp tiền lỗi           | Đã cấp mã nạp tiền    | 2  | mã nạp tiền          | cấp mã nạp tiền      | 403 |
        | AMIS.VN – Bán hàng | đề nghị xuất hóa đơn | SaaS, thanh toán trực tuyến                                               | XHĐ  | Chưa xuất hóa đơn      | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn     | 1  | đề nghị xuất hóa đơn | đề nghị xuất hóa đơn | 403 |
        | AMIS.VN – Bán hàng | hợp đồng bán         | SaaS, thanh toán trực tuyến                                               | GNDS | Chưa ghi nhận doanh số | Ghi nhận doanh số lỗi         | Đã ghi nhận doanh số  | 1  | hợp đồng bán         | ghi nhận doanh số    | 403 |
