# language: vi
# Chứng minh hóa đơn và doanh số không phụ thuộc nhau, không gì được gửi trước khi giao (D24), và chỉ việc lỗi mới làm lại được.
Tính năng: Hóa đơn và doanh số độc lập, sau khi giao, chỉ làm lại việc lỗi

  Quy tắc: Một bên lỗi không giữ chân bên kia

    @su-co
    @golden
    Kịch bản: Hóa đơn lỗi ở Kế toán, doanh số lỗi ở Bán hàng – mỗi việc làm lại đúng nửa của mình
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và AMIS.VN – Kế toán từ chối đề nghị xuất hóa đơn, 1 lần
      Và AMIS.VN – Bán hàng từ chối hợp đồng bán, 1 lần
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ                           | GNDS                  |
        | Đã thanh toán | Đã cấp GPSD | Sinh đề nghị xuất hóa đơn lỗi | Ghi nhận doanh số lỗi |
      Khi kế toán đơn hàng thực hiện lại ghi nhận doanh số của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ                           | GNDS                 |
        | Sinh đề nghị xuất hóa đơn lỗi | Đã ghi nhận doanh số |
      Khi kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                 |
        | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Bán hàng 1 lần
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Kế toán 2 lần
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Bán hàng 2 lần
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Kế toán 1 lần

    @su-co
    Kịch bản: Cả Bán hàng ngừng hoạt động – hai việc cùng lỗi, làm lại từng việc một
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và AMIS.VN – Bán hàng ngừng hoạt động
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và AMIS.VN – Bán hàng hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                  |
        | Đang xuất hóa đơn | Ghi nhận doanh số lỗi |
      Và AMIS.VN – Bán hàng có đúng 0 hợp đồng bán của đơn hàng "DH-1"
      Khi kế toán đơn hàng thực hiện lại ghi nhận doanh số của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                 |
        | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng "DH-1"
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"

    @su-co
    Kịch bản: Doanh số còn lỗi mà hóa đơn vẫn đi đến hóa đơn điện tử
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và AMIS.VN – Kế toán từ chối hợp đồng bán
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Và kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | GPSD        | XHĐ             | GNDS                  |
        | Đã thanh toán | Đã cấp GPSD | Đã xuất hóa đơn | Ghi nhận doanh số lỗi |

    @su-co
    Kịch bản: Bán hàng giữ hợp đồng bán – hóa đơn không phải chờ
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và AMIS.VN – Bán hàng giữ hợp đồng bán
      Khi kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                   |
        | Đang xuất hóa đơn | Chưa ghi nhận doanh số |
      Khi AMIS.VN – Bán hàng xử lý hợp đồng bán đang giữ
      Thì trạng thái đơn hàng "DH-1" là
        | XHĐ               | GNDS                 |
        | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Bán hàng 1 lần

    @su-co
    Kịch bản: Đơn hàng mã nạp tiền cũng vậy – hóa đơn lỗi ở Kế toán, làm lại không đụng đến Bán hàng và mã
      Biết AMIS.VN – Kế toán từ chối đề nghị xuất hóa đơn, 1 lần
      Và khách hàng đặt đơn hàng "NAP" mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Khi kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng "NAP"
      Thì trạng thái XHĐ của đơn hàng "NAP" đã lần lượt là
        | Chưa xuất hóa đơn             |
        | Sinh đề nghị xuất hóa đơn lỗi |
        | Đang xuất hóa đơn             |
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Bán hàng 1 lần
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Kế toán 2 lần
      Và SUMAN MISA có đúng 2 mã nạp tiền của đơn hàng "NAP"

  Quy tắc: D24 – chưa giao thì không có đề nghị xuất hóa đơn, không có hợp đồng bán

    @D24
    Khung kịch bản: D24: <loại>, <trước đó> – chưa gửi gì lên AMIS.VN
      Biết <sự cố>
      Và khách hàng đặt đơn hàng "DH-1" <loại>, thanh toán trực tuyến
      Khi 7 ngày trôi qua
      Thì trạng thái đơn hàng "DH-1" là
        | TT            | <đường>    | XHĐ               | GNDS                   |
        | Đã thanh toán | <trước đó> | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và hệ thống đã gửi mọi yêu cầu lên AMIS.VN – Bán hàng 0 lần
      Và hệ thống đã gửi mọi yêu cầu lên AMIS.VN – Kế toán 0 lần
      Khi <giao>
      Thì trạng thái đơn hàng "DH-1" là
        | <đường>  | XHĐ               | GNDS                 |
        | <sau đó> | Đang xuất hóa đơn | Đã ghi nhận doanh số |

      @su-co
      Dữ liệu:
        | loại | sự cố                                    | đường | trước đó           | giao                                                              | sau đó            |
        | SaaS | SUMAN MISA từ chối cấp tài nguyên, 1 lần | TN    | Cấp tài nguyên lỗi | kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng "DH-1" | Đã cấp tài nguyên |

      Dữ liệu:
        | loại    | sự cố                | đường | trước đó      | giao                                      | sau đó      |
        | Desktop | đến 02/03/2026 10:00 | GPSD  | Đang cấp GPSD | kế toán GPSD cấp GPSD cho đơn hàng "DH-1" | Đã cấp GPSD |

  Quy tắc: Thực hiện lại chỉ dành cho trạng thái lỗi

    Khung kịch bản: Desktop <bối cảnh> – thực hiện lại <việc> – không lỗi nên bị từ chối
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
      Và <trước đó>
      Khi kế toán đơn hàng thực hiện lại <việc> của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "not-failed"
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA <gửi> lần
      Và hệ thống đã gửi mọi yêu cầu lên AMIS.VN – Bán hàng 0 lần

      Dữ liệu:
        | bối cảnh      | trước đó                                | việc                 | gửi |
        | mới đặt       | đến 02/03/2026 10:00                    | yêu cầu cấp GPSD     | 0   |
        | mới đặt       | đến 02/03/2026 10:00                    | đề nghị xuất hóa đơn | 0   |
        | đã thanh toán | MISA nhận được tiền của đơn hàng "DH-1" | yêu cầu cấp GPSD     | 1   |
        | đã thanh toán | MISA nhận được tiền của đơn hàng "DH-1" | ghi nhận doanh số    | 1   |
        | đã hủy        | khách hàng hủy đơn hàng "DH-1"          | yêu cầu cấp GPSD     | 0   |

    Kịch bản: Đơn hàng đã giao đủ – không việc nào làm lại được, không gì được gửi thêm
      Biết khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
      Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
      Khi kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "not-failed"
      Khi kế toán đơn hàng thực hiện lại ghi nhận doanh số của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "not-failed"
      Khi kế toán đơn hàng thực hiện lại yêu cầu cấp GPSD của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "not-failed"
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
      Và kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "not-failed"
      Và hệ thống đã gửi mọi yêu cầu lên AMIS.VN – Bán hàng 2 lần
      Và hệ thống đã gửi mọi yêu cầu lên AMIS.VN – Kế toán 2 lần
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 1 lần

    Khung kịch bản: Đơn hàng <loại> không có việc <việc>
      Biết khách hàng đặt đơn hàng "DH-1" <loại>, thanh toán trực tuyến
      Khi kế toán đơn hàng thực hiện lại <việc> của đơn hàng "DH-1"
      Thì yêu cầu vừa rồi bị từ chối vì "no-such-track"
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 1 lần

      Dữ liệu:
        | loại    | việc             |
        | Desktop | cấp tài nguyên   |
        | Desktop | cấp mã nạp tiền  |
        | SaaS    | yêu cầu cấp GPSD |
        | SaaS    | cấp mã nạp tiền  |

    Khung kịch bản: Đơn hàng mã nạp tiền – thực hiện lại <việc> – bị từ chối vì <lý do>
      Biết khách hàng đặt đơn hàng "NAP" mua 2 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn
      Khi kế toán đơn hàng thực hiện lại <việc> của đơn hàng "NAP"
      Thì yêu cầu vừa rồi bị từ chối vì "<lý do>"
      Và trạng thái đơn hàng "NAP" là
        | TT            | TN                 | XHĐ                | GNDS                |
        | Đã thanh toán | Đã cấp mã nạp tiền | Không xuất hóa đơn | Không sinh hợp đồng |
      Và hệ thống đã gửi mọi yêu cầu lên AMIS.VN – Bán hàng 0 lần

      Dữ liệu:
        | việc                 | lý do         |
        | yêu cầu cấp GPSD     | no-such-track |
        | cấp tài nguyên       | no-such-track |
        | cấp mã nạp tiền      | not-failed    |
        | đề nghị xuất hóa đơn | not-failed    |
