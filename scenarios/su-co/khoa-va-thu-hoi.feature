# language: vi
# Khóa và thu hồi tài nguyên khi có sự cố: trạng thái chỉ đổi khi SUMAN xác nhận, và hệ thống không bỏ cuộc.

@su-co
Tính năng: Sự cố khi khóa và thu hồi tài nguyên

  Không có trạng thái lỗi nào cho việc khóa và thu hồi (D16). Trạng thái giữ nguyên cho đến khi SUMAN
  MISA xác nhận; hệ thống gửi lại sau 15 phút, 1 giờ, 6 giờ, 24 giờ, rồi hằng ngày.

  Quy tắc: D16: Chưa có xác nhận thì trạng thái giữ nguyên, và hệ thống gửi tiếp

    @D16
    Khung kịch bản: D16: Bốn lần gửi hỏng theo bốn cách, lần thứ năm mới <việc> được
      Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và SUMAN MISA trả lỗi 503 cho <việc>, ở lần thứ 1
      Và SUMAN MISA ngắt kết nối khi nhận <việc>, ở lần thứ 2
      Và SUMAN MISA không nhận được <việc>, ở lần thứ 3
      Và SUMAN MISA từ chối <việc>, ở lần thứ 4
      Khi <xảy ra khi>
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và hệ thống đã gửi <việc> lên SUMAN MISA 3 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
      Khi 15 phút trôi qua
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và hệ thống đã gửi <việc> lên SUMAN MISA 4 lần
      Khi 2 giờ trôi qua
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | <xong>                |
      Và hệ thống đã gửi <việc> lên SUMAN MISA 5 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng <bị khóa> tài nguyên bị khóa của đơn hàng

      Dữ liệu:
        | việc               | xảy ra khi              | xong                  | bị khóa |
        | khóa tài nguyên    | đến 10/03/2026 00:00    | Đã khóa tài nguyên    | 1       |
        | thu hồi tài nguyên | khách hàng hủy đơn hàng | Đã thu hồi tài nguyên | 0       |

    @D16
    Khung kịch bản: D16: Bị từ chối thì không gửi dồn, 15 phút sau mới gửi lại: <việc>
      Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và SUMAN MISA từ chối <việc>, 1 lần
      Khi <xảy ra khi>
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và hệ thống đã gửi <việc> lên SUMAN MISA 1 lần
      Khi 15 phút trôi qua
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | <xong>                |
      Và hệ thống đã gửi <việc> lên SUMAN MISA 2 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng <bị khóa> tài nguyên bị khóa của đơn hàng

      Dữ liệu:
        | việc               | xảy ra khi              | xong                  | bị khóa |
        | khóa tài nguyên    | đến 10/03/2026 00:00    | Đã khóa tài nguyên    | 1       |
        | thu hồi tài nguyên | khách hàng hủy đơn hàng | Đã thu hồi tài nguyên | 0       |

    @D16
    Khung kịch bản: D16: SUMAN ngừng hoạt động nhiều ngày, trở lại thì trong một ngày <việc> xong
      Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và SUMAN MISA ngừng hoạt động
      Khi <xảy ra khi>
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và hệ thống đã gửi <việc> lên SUMAN MISA 3 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 0 lần
      Khi 72 giờ trôi qua
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và hệ thống đã gửi <việc> lên SUMAN MISA 8 lần
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
      Khi SUMAN MISA hoạt động trở lại
      Và 1 ngày trôi qua
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | <xong>                |
      Và hệ thống đã gửi <việc> lên SUMAN MISA 9 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng <bị khóa> tài nguyên bị khóa của đơn hàng

      Dữ liệu:
        | việc               | xảy ra khi              | xong                  | bị khóa |
        | khóa tài nguyên    | đến 10/03/2026 00:00    | Đã khóa tài nguyên    | 1       |
        | thu hồi tài nguyên | khách hàng hủy đơn hàng | Đã thu hồi tài nguyên | 0       |

  Quy tắc: SUMAN đã làm mà câu trả lời hỏng thì chỉ khóa hoặc thu hồi một lần

    Khung kịch bản: Ba câu trả lời hỏng liền, tra cứu tìm ra đã xong: <việc>
      Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và SUMAN MISA trả lỗi 500 cho <việc> sau khi đã thực hiện, ở lần thứ 1
      Và SUMAN MISA ngắt kết nối khi nhận <việc> sau khi đã thực hiện, ở lần thứ 2
      Và phản hồi của SUMAN MISA cho <việc> bị hỏng, ở lần thứ 3
      Khi <xảy ra khi>
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | <xong>                |
      Và hệ thống đã gửi <việc> lên SUMAN MISA 3 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng <bị khóa> tài nguyên bị khóa của đơn hàng

      Dữ liệu:
        | việc               | xảy ra khi              | xong                  | bị khóa |
        | khóa tài nguyên    | đến 10/03/2026 00:00    | Đã khóa tài nguyên    | 1       |
        | thu hồi tài nguyên | khách hàng hủy đơn hàng | Đã thu hồi tài nguyên | 0       |

    Khung kịch bản: Hai câu trả lời mất, lần gửi thứ ba nhận được kết quả cũ: <việc>
      Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và phản hồi của SUMAN MISA cho <việc> bị mất, ở lần thứ 1
      Và phản hồi của SUMAN MISA cho <việc> sai cấu trúc, ở lần thứ 2
      Khi <xảy ra khi>
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | <xong>                |
      Và hệ thống đã gửi <việc> lên SUMAN MISA 3 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 0 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng <bị khóa> tài nguyên bị khóa của đơn hàng

      Dữ liệu:
        | việc               | xảy ra khi              | xong                  | bị khóa |
        | khóa tài nguyên    | đến 10/03/2026 00:00    | Đã khóa tài nguyên    | 1       |
        | thu hồi tài nguyên | khách hàng hủy đơn hàng | Đã thu hồi tài nguyên | 0       |

    Khung kịch bản: Phản hồi chậm 20 giây vẫn đến kịp: <việc>
      Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và SUMAN MISA phản hồi <việc> chậm 20 giây
      Khi <xảy ra khi>
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | <xong>                |
      Và hệ thống đã gửi <việc> lên SUMAN MISA 1 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 0 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng <bị khóa> tài nguyên bị khóa của đơn hàng

      Dữ liệu:
        | việc               | xảy ra khi              | xong                  | bị khóa |
        | khóa tài nguyên    | đến 10/03/2026 00:00    | Đã khóa tài nguyên    | 1       |
        | thu hồi tài nguyên | khách hàng hủy đơn hàng | Đã thu hồi tài nguyên | 0       |

    Khung kịch bản: Phản hồi chậm 45 giây như mất, lần gửi lại nhận được kết quả cũ: <việc>
      Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và SUMAN MISA phản hồi <việc> chậm 45 giây, 1 lần
      Khi <xảy ra khi>
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | <xong>                |
      Và hệ thống đã gửi <việc> lên SUMAN MISA 2 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 0 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng <bị khóa> tài nguyên bị khóa của đơn hàng

      Dữ liệu:
        | việc               | xảy ra khi              | xong                  | bị khóa |
        | khóa tài nguyên    | đến 10/03/2026 00:00    | Đã khóa tài nguyên    | 1       |
        | thu hồi tài nguyên | khách hàng hủy đơn hàng | Đã thu hồi tài nguyên | 0       |

    Khung kịch bản: Mạng nhân đôi yêu cầu, kết quả vẫn như một lần: <việc>
      Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và SUMAN MISA nhận <việc> hai lần
      Khi <xảy ra khi>
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | <xong>                |
      Và hệ thống đã gửi <việc> lên SUMAN MISA 1 lần
      Và hệ thống đã gửi tra cứu lên SUMAN MISA 0 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng <bị khóa> tài nguyên bị khóa của đơn hàng

      Dữ liệu:
        | việc               | xảy ra khi              | xong                  | bị khóa |
        | khóa tài nguyên    | đến 10/03/2026 00:00    | Đã khóa tài nguyên    | 1       |
        | thu hồi tài nguyên | khách hàng hủy đơn hàng | Đã thu hồi tài nguyên | 0       |

  Quy tắc: Đến trễ hoặc bị giữ thì trạng thái chờ cho đến khi SUMAN xác nhận

    Khung kịch bản: Lần gửi đầu đến trễ 2 giờ, lần gửi lại đã xong, lần trễ không làm gì thêm: <việc>
      Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và <việc> đến SUMAN MISA trễ 2 giờ, 1 lần
      Khi <xảy ra khi>
      Và 3 giờ trôi qua
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | <xong>                |
      Và hệ thống đã gửi <việc> lên SUMAN MISA 2 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng <bị khóa> tài nguyên bị khóa của đơn hàng

      Dữ liệu:
        | việc               | xảy ra khi              | xong                  | bị khóa |
        | khóa tài nguyên    | đến 10/03/2026 00:00    | Đã khóa tài nguyên    | 1       |
        | thu hồi tài nguyên | khách hàng hủy đơn hàng | Đã thu hồi tài nguyên | 0       |

    @D16
    Khung kịch bản: D16: Giữ lại thì trạng thái chưa đổi, xử lý xong mới đổi: <việc>
      Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và SUMAN MISA giữ <việc>
      Khi <xảy ra khi>
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
      Khi SUMAN MISA xử lý <việc> đang giữ
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Đã cấp tạm tài nguyên |
        | <xong>                |
      Và hệ thống đã gửi <việc> lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng <bị khóa> tài nguyên bị khóa của đơn hàng

      Dữ liệu:
        | việc               | xảy ra khi              | xong                  | bị khóa |
        | khóa tài nguyên    | đến 10/03/2026 00:00    | Đã khóa tài nguyên    | 1       |
        | thu hồi tài nguyên | khách hàng hủy đơn hàng | Đã thu hồi tài nguyên | 0       |

    Kịch bản: Khách hủy khi lệnh khóa còn bị giữ: thu hồi chờ đến lượt, không chen ngang
      Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và SUMAN MISA giữ khóa tài nguyên
      Khi đến 10/03/2026 00:00
      Và khách hàng hủy đơn hàng
      Thì hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 0 lần
      Và trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Khi SUMAN MISA xử lý khóa tài nguyên đang giữ
      Thì hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 1 lần
      Và trạng thái TT của đơn hàng là "Đã hủy đơn hàng"
      Và trạng thái TN của đơn hàng là "Đã thu hồi tài nguyên"
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

  Quy tắc: D17: Chưa rõ đã cấp tạm hay chưa thì vẫn gửi lệnh khóa và thu hồi

    @D17
    Kịch bản: D17: SUMAN đã cấp tạm mà không ai biết, đến hạn vẫn khóa được
      Biết phản hồi của SUMAN MISA cho cấp tạm tài nguyên bị mất
      Và SUMAN MISA không nhận được tra cứu
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và đến 10/03/2026 00:00
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên |
        | Cấp tài nguyên lỗi  |
        | Đã khóa tài nguyên  |
      Và trạng thái TT của đơn hàng là "Tạm hủy đơn hàng"
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D17
    Kịch bản: D17: SUMAN chưa từng nhận yêu cầu cấp tạm, lệnh khóa không khóa gì và trạng thái vẫn là lỗi
      Biết SUMAN MISA không nhận được cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và đến 10/03/2026 00:00
      Thì trạng thái đơn hàng là
        | TT               | TN                 | XHĐ               | GNDS                   |
        | Tạm hủy đơn hàng | Cấp tài nguyên lỗi | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D17
    Kịch bản: D17: SUMAN đã cấp tạm mà không ai biết, khách hủy thì thu hồi được
      Biết phản hồi của SUMAN MISA cho cấp tạm tài nguyên bị mất
      Và SUMAN MISA không nhận được tra cứu
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Thì trạng thái TN của đơn hàng là "Cấp tài nguyên lỗi"
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
      Khi khách hàng hủy đơn hàng
      Thì trạng thái đơn hàng là
        | TT              | TN                    | XHĐ               | GNDS                   |
        | Đã hủy đơn hàng | Đã thu hồi tài nguyên | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D17
    Kịch bản: D17: Mọi yêu cầu cấp tạm đều bị từ chối, khách hủy thì thu hồi ngay mà không cần gọi
      Biết SUMAN MISA từ chối cấp tạm tài nguyên
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
      Và khách hàng hủy đơn hàng
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Cấp tài nguyên lỗi    |
        | Đã thu hồi tài nguyên |
      Và hệ thống đã gửi cấp tạm tài nguyên lên SUMAN MISA 2 lần
      Và hệ thống đã gửi thu hồi tài nguyên lên SUMAN MISA 0 lần
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D17 @D18
    Kịch bản: D17: Cấp tạm được sau khi đã quá hạn khóa thì khóa ngay
      Biết SUMAN MISA từ chối cấp tạm tài nguyên, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và đến 11/03/2026 09:00
      Thì hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 0 lần
      Khi kế toán đơn hàng thực hiện lại cấp tài nguyên của đơn hàng
      Thì trạng thái TN của đơn hàng đã lần lượt là
        | Chưa cấp tài nguyên   |
        | Cấp tài nguyên lỗi    |
        | Đã cấp tạm tài nguyên |
        | Đã khóa tài nguyên    |
      Và hệ thống đã gửi khóa tài nguyên lên SUMAN MISA 1 lần
      Và SUMAN MISA có đúng 1 tài nguyên bị khóa của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng

    @D17
    Khung kịch bản: D17: Lỗi 403 mà thật ra đã cấp tạm, tra cứu tìm ra rồi thì <việc> vẫn phải gửi lên SUMAN
      Biết SUMAN MISA trả lỗi 403 cho cấp tạm tài nguyên sau khi đã thực hiện, 1 lần
      Và khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Khi 15 phút trôi qua
      Thì trạng thái TN của đơn hàng là "Đã cấp tạm tài nguyên"
      Và SUMAN MISA có đúng 1 tài nguyên tạm của đơn hàng
      Khi <xảy ra khi>
      Thì trạng thái TN của đơn hàng là "<xong>"
      Và SUMAN MISA có đúng 0 tài nguyên tạm của đơn hàng
      Và SUMAN MISA có đúng <bị khóa> tài nguyên bị khóa của đơn hàng
      Và hệ thống đã gửi <việc> lên SUMAN MISA 1 lần

      Dữ liệu:
        | việc               | xảy ra khi              | xong                  | bị khóa |
        | khóa tài nguyên    | đến 10/03/2026 00:00    | Đã khóa tài nguyên    | 1       |
        | thu hồi tài nguyên | khách hàng hủy đơn hàng | Đã thu hồi tài nguyên | 0       |

    @D17
    Kịch bản: D17: Khách trả tiền khi lệnh khóa còn bị giữ: cấp chính thức chờ đến lượt rồi mở khóa
      Biết khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản
      Và SUMAN MISA giữ khóa tài nguyên
      Khi đến 10/03/2026 00:00
      Và MISA nhận được tiền của đơn hàng
      Thì hệ thống đã gửi cấp tài nguyên lên SUMAN MISA 0 lần
      Khi SUMAN MISA xử lý khóa tài nguyên đang giữ
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      Và SUMAN MISA có đúng 1 tài nguyên của đơn hàng
      Và SUMAN MISA có đúng 0 tài nguyên bị khóa của đơn hàng
