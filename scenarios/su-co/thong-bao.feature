# language: vi
# Thông báo của dịch vụ bị mất, gửi hai lần, đến trễ, sai chữ ký: sự thật vẫn đến nơi, và chỉ tính một lần.

@su-co
Tính năng: Sự cố của thông báo

  Thông báo chưa được nhận thì dịch vụ gửi lại sau 5 giây, 5 phút, 30 phút, 2 giờ, 5 giờ, 10 giờ. Chờ
  mãi không có thì hệ thống tự hỏi: mỗi ngày một lần (D26), riêng chứng từ ở Kế toán thì sau 10 phút.

  Quy tắc: Thông báo bị mất thì được gửi lại, hoặc hệ thống hỏi ra

    Khung kịch bản: Mất hai lần gửi đầu, lần gửi lại sau 5 phút mới đến: <thông báo>, <cột>
      Biết khách hàng đặt đơn hàng <đơn hàng>
      Và thông báo <thông báo> của <dịch vụ> bị mất, <số lần> lần
      Khi <sự việc>
      Và 4 phút trôi qua
      Thì trạng thái <cột> của đơn hàng là "<trước>"
      Khi 1 phút trôi qua
      Thì trạng thái <cột> của đơn hàng là "<sau>"
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 0 lần

      Dữ liệu: Hai chứng từ của một đơn hàng có hai thông báo, nên mất bốn lần gửi
        | dịch vụ           | thông báo            | đơn hàng                       | sự việc                                        | cột  | trước                  | sau                  | số lần |
        | SUMAN MISA        | đã cấp GPSD          | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | GPSD | Đang cấp GPSD          | Đã cấp GPSD          | 2      |
        | AMIS.VN – Kế toán | đã lưu chứng từ      | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn    | 4      |
        | AMIS.VN – Kế toán | đã lưu chứng từ      | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số | 4      |
        | AMIS.VN – Kế toán | đã phát hành hóa đơn | SaaS, thanh toán trực tuyến    | kế toán hóa đơn phát hành hóa đơn của đơn hàng | XHĐ  | Đang xuất hóa đơn      | Đã xuất hóa đơn      | 2      |

    Khung kịch bản: Mất lần gửi đầu, lần gửi lại sau 5 giây đến nơi: <thông báo>, <cột>
      Biết khách hàng đặt đơn hàng <đơn hàng>
      Và thông báo <thông báo> của <dịch vụ> bị mất, ở lần thứ <lần>
      Khi <sự việc>
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>   |
        | <trước> |
        | <sau>   |
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 0 lần

      Dữ liệu:
        | dịch vụ           | thông báo            | đơn hàng                       | sự việc                                        | cột  | trước             | sau             | lần | đầu               |
        | SUMAN MISA        | đã cấp GPSD          | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | GPSD | Đang cấp GPSD     | Đã cấp GPSD     | 1   | Chưa cấp GPSD     |
        | AMIS.VN – Kế toán | đã phát hành hóa đơn | SaaS, thanh toán trực tuyến    | kế toán hóa đơn phát hành hóa đơn của đơn hàng | XHĐ  | Đang xuất hóa đơn | Đã xuất hóa đơn | 1   | Chưa xuất hóa đơn |

    @D26
    Khung kịch bản: D26: Mọi lần gửi đều mất, hệ thống tự hỏi mỗi ngày một lần: <thông báo>
      Biết khách hàng đặt đơn hàng <đơn hàng>
      Và thông báo <thông báo> của <dịch vụ> bị mất
      Khi <sự việc>
      Và 23 giờ trôi qua
      Thì trạng thái <cột> của đơn hàng là "<trước>"
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 0 lần
      Khi 2 giờ trôi qua
      Thì trạng thái <cột> của đơn hàng là "<sau>"
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 1 lần
      Và <dịch vụ> có đúng 1 <vật> của đơn hàng
      Khi 3 ngày trôi qua
      Thì trạng thái <cột> của đơn hàng là "<sau>"

      Dữ liệu:
        | dịch vụ           | thông báo            | đơn hàng                       | sự việc                                        | cột  | trước             | sau             | vật     |
        | SUMAN MISA        | đã cấp GPSD          | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | GPSD | Đang cấp GPSD     | Đã cấp GPSD     | GPSD    |
        | AMIS.VN – Kế toán | đã phát hành hóa đơn | SaaS, thanh toán trực tuyến    | kế toán hóa đơn phát hành hóa đơn của đơn hàng | XHĐ  | Đang xuất hóa đơn | Đã xuất hóa đơn | hóa đơn |

    @D26
    Kịch bản: D26: Chưa ai cấp GPSD thì ngày nào cũng hỏi, và trạng thái không đổi
      Biết khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Và thông báo đã cấp GPSD của SUMAN MISA bị mất
      Khi 73 giờ trôi qua
      Thì hệ thống đã gửi tra cứu lên SUMAN MISA 3 lần
      Và trạng thái GPSD của đơn hàng là "Đang cấp GPSD"
      Khi kế toán GPSD cấp GPSD cho đơn hàng
      Và 24 giờ trôi qua
      Thì hệ thống đã gửi tra cứu lên SUMAN MISA 4 lần
      Và trạng thái đơn hàng là
        | TT            | GPSD        | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |

    Kịch bản: Mọi thông báo đã lưu chứng từ đều mất, 10 phút sau hệ thống hỏi ra cả hai chứng từ
      Biết thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Và đến 02/03/2026 09:09
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                   |
        | Đã thanh toán | Đã cấp tài nguyên | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Khi đến 02/03/2026 09:10
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 2 lần
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng

  Quy tắc: D13: Thông báo lặp lại hoặc đến muộn được bỏ qua, không làm gì hai lần

    @D13
    Kịch bản: D13: Thông báo đã cấp GPSD gửi hai lần: lần sau bị bỏ qua, chứng từ chỉ gửi một lần
      Biết AMIS.VN – Bán hàng giữ mọi yêu cầu
      Và thông báo đã cấp GPSD của SUMAN MISA gửi hai lần
      Và khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Khi kế toán GPSD cấp GPSD cho đơn hàng
      Thì thông báo vừa rồi bị bỏ qua vì "stale-notice"
      Khi AMIS.VN – Bán hàng xử lý mọi yêu cầu đang giữ
      Thì trạng thái đơn hàng là
        | TT            | GPSD        | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và hệ thống đã gửi mọi yêu cầu lên AMIS.VN – Bán hàng 2 lần
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng

    @D13
    Khung kịch bản: D13: Thông báo của Kế toán gửi hai lần, lần sau bị bỏ qua: <thông báo>, <cột>
      Biết khách hàng đặt đơn hàng <đơn hàng>
      Và thông báo <thông báo> của <dịch vụ> gửi hai lần
      Khi <sự việc>
      Thì thông báo vừa rồi bị bỏ qua vì "stale-notice"
      Và trạng thái <cột> của đơn hàng là "<sau>"
      Và <dịch vụ> có đúng 1 <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ           | thông báo            | đơn hàng                       | sự việc                                        | cột  | trước                  | sau                  | vật                  |
        | AMIS.VN – Kế toán | đã lưu chứng từ      | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn    | đề nghị xuất hóa đơn |
        | AMIS.VN – Kế toán | đã lưu chứng từ      | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số | hợp đồng bán         |
        | AMIS.VN – Kế toán | đã phát hành hóa đơn | SaaS, thanh toán trực tuyến    | kế toán hóa đơn phát hành hóa đơn của đơn hàng | XHĐ  | Đang xuất hóa đơn      | Đã xuất hóa đơn      | hóa đơn              |

    Khung kịch bản: Thông báo đến trễ 2 giờ vẫn được nhận: <thông báo>
      Biết khách hàng đặt đơn hàng <đơn hàng>
      Và thông báo <thông báo> của <dịch vụ> đến trễ 2 giờ
      Khi <sự việc>
      Và 119 phút trôi qua
      Thì trạng thái <cột> của đơn hàng là "<trước>"
      Khi 1 phút trôi qua
      Thì trạng thái <cột> của đơn hàng là "<sau>"
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 0 lần

      Dữ liệu:
        | dịch vụ           | thông báo            | đơn hàng                       | sự việc                                        | cột  | trước             | sau             |
        | SUMAN MISA        | đã cấp GPSD          | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | GPSD | Đang cấp GPSD     | Đã cấp GPSD     |
        | AMIS.VN – Kế toán | đã phát hành hóa đơn | SaaS, thanh toán trực tuyến    | kế toán hóa đơn phát hành hóa đơn của đơn hàng | XHĐ  | Đang xuất hóa đơn | Đã xuất hóa đơn |

    @D13
    Kịch bản: D13: Thông báo đã lưu đến trễ 2 giờ, khi hệ thống đã tự hỏi ra: bị bỏ qua
      Biết thông báo đã lưu chứng từ của AMIS.VN – Kế toán đến trễ 2 giờ
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Và 11 phút trôi qua
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Khi 2 giờ trôi qua
      Thì thông báo vừa rồi bị bỏ qua vì "stale-notice"
      Và trạng thái XHĐ của đơn hàng đã lần lượt là
        | Chưa xuất hóa đơn |
        | Đang xuất hóa đơn |
      Và trạng thái GNDS của đơn hàng đã lần lượt là
        | Chưa ghi nhận doanh số |
        | Đã ghi nhận doanh số   |
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Kế toán 1 lần

  Quy tắc: Thông báo sai chữ ký không được tin

    Khung kịch bản: Sai chữ ký thì từ chối và trạng thái giữ nguyên, lần gửi lại đúng chữ ký mới được nhận: <thông báo>, <cột>
      Biết khách hàng đặt đơn hàng <đơn hàng>
      Và thông báo <thông báo> của <dịch vụ> sai chữ ký
      Khi <sự việc>
      Thì thông báo vừa rồi bị bỏ qua vì "bad-signature"
      Và trạng thái <cột> của đơn hàng là "<trước>"
      Khi <dịch vụ> hoạt động trở lại
      Và 5 phút trôi qua
      Thì trạng thái <cột> của đơn hàng là "<sau>"
      Và <dịch vụ> có đúng 1 <vật> của đơn hàng

      Dữ liệu:
        | dịch vụ           | thông báo            | đơn hàng                       | sự việc                                        | cột  | trước                  | sau                  | vật                  |
        | SUMAN MISA        | đã cấp GPSD          | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | GPSD | Đang cấp GPSD          | Đã cấp GPSD          | GPSD                 |
        | AMIS.VN – Kế toán | đã lưu chứng từ      | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn    | đề nghị xuất hóa đơn |
        | AMIS.VN – Kế toán | đã lưu chứng từ      | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số | hợp đồng bán         |
        | AMIS.VN – Kế toán | đã phát hành hóa đơn | SaaS, thanh toán trực tuyến    | kế toán hóa đơn phát hành hóa đơn của đơn hàng | XHĐ  | Đang xuất hóa đơn      | Đã xuất hóa đơn      | hóa đơn              |

  Quy tắc: Dịch vụ ngừng hoạt động thì không ai làm việc ở đó, và thông báo chờ đến khi nó trở lại

    Khung kịch bản: Thông báo chờ dịch vụ trở lại rồi đi ngay, không đợi lượt gửi lại sau: <thông báo>, <cột>
      Biết khách hàng đặt đơn hàng <đơn hàng>
      Và thông báo <thông báo> của <dịch vụ> bị mất, <số lần> lần
      Khi <sự việc>
      Và <dịch vụ> ngừng hoạt động
      Và 6 phút trôi qua
      Thì trạng thái <cột> của đơn hàng là "<trước>"
      Khi <dịch vụ> hoạt động trở lại
      Và 1 phút trôi qua
      Thì trạng thái <cột> của đơn hàng là "<sau>"
      Và hệ thống đã gửi tra cứu lên <dịch vụ> 0 lần

      Dữ liệu:
        | dịch vụ           | thông báo            | đơn hàng                       | sự việc                                        | cột  | trước                  | sau                  | số lần |
        | SUMAN MISA        | đã cấp GPSD          | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | GPSD | Đang cấp GPSD          | Đã cấp GPSD          | 2      |
        | AMIS.VN – Kế toán | đã lưu chứng từ      | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | XHĐ  | Chưa xuất hóa đơn      | Đang xuất hóa đơn    | 4      |
        | AMIS.VN – Kế toán | đã lưu chứng từ      | Desktop, thanh toán trực tuyến | kế toán GPSD cấp GPSD cho đơn hàng             | GNDS | Chưa ghi nhận doanh số | Đã ghi nhận doanh số | 4      |
        | AMIS.VN – Kế toán | đã phát hành hóa đơn | SaaS, thanh toán trực tuyến    | kế toán hóa đơn phát hành hóa đơn của đơn hàng | XHĐ  | Đang xuất hóa đơn      | Đã xuất hóa đơn      | 2      |

    Kịch bản: Thông báo đến trễ đúng lúc dịch vụ ngừng hoạt động cũng phải chờ
      Biết khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Và thông báo đã cấp GPSD của SUMAN MISA đến trễ 2 giờ, 1 lần
      Khi kế toán GPSD cấp GPSD cho đơn hàng
      Và SUMAN MISA ngừng hoạt động
      Và 3 giờ trôi qua
      Thì trạng thái GPSD của đơn hàng là "Đang cấp GPSD"
      Khi SUMAN MISA hoạt động trở lại
      Và 1 phút trôi qua
      Thì trạng thái đơn hàng là
        | TT            | GPSD        | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |

    Kịch bản: SUMAN ngừng hoạt động thì không ai cấp GPSD được, trở lại thì cấp được
      Biết khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Và SUMAN MISA ngừng hoạt động
      Khi kế toán GPSD cấp GPSD cho đơn hàng
      Thì yêu cầu vừa rồi bị từ chối vì "service-down"
      Và SUMAN MISA có đúng 0 GPSD của đơn hàng
      Khi SUMAN MISA hoạt động trở lại
      Và kế toán GPSD cấp GPSD cho đơn hàng
      Thì trạng thái GPSD của đơn hàng là "Đã cấp GPSD"
      Và SUMAN MISA có đúng 1 GPSD của đơn hàng

    Kịch bản: Kế toán ngừng hoạt động thì không phát hành hóa đơn được, trở lại thì phát hành được
      Biết khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Và AMIS.VN – Kế toán ngừng hoạt động
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng
      Thì yêu cầu vừa rồi bị từ chối vì "service-down"
      Và AMIS.VN – Kế toán có đúng 0 hóa đơn của đơn hàng
      Khi AMIS.VN – Kế toán hoạt động trở lại
      Và kế toán hóa đơn phát hành hóa đơn của đơn hàng
      Thì trạng thái XHĐ của đơn hàng là "Đã xuất hóa đơn"
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng
