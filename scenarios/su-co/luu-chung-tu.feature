# language: vi
# Kế toán nhận chưa phải là đã lưu: chỉ thông báo hoặc lời tra cứu mới chứng minh chứng từ đã có.

@su-co
Tính năng: AMIS.VN – Kế toán nhận chứng từ nhưng chưa chắc đã lưu

  Quy tắc: Không lưu được thì là lỗi, và thực hiện lại chỉ gửi nửa còn thiếu

    Khung kịch bản: Nhận rồi im lặng: 10 phút không có thông báo thì hỏi, chưa lưu thì là lỗi: <yêu cầu>
      Biết AMIS.VN – Kế toán nhận <yêu cầu> nhưng không lưu
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Và đến 02/03/2026 09:09
      Thì trạng thái <cột> của đơn hàng là "<đầu>"
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 0 lần
      Khi đến 02/03/2026 09:10
      Thì trạng thái <cột> của đơn hàng là "<lỗi>"
      Và hệ thống đã gửi <yêu cầu> lên AMIS.VN – Kế toán 1 lần
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 1 lần
      Và AMIS.VN – Kế toán có đúng 0 <yêu cầu> của đơn hàng
      Khi AMIS.VN – Kế toán hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại <việc> của đơn hàng
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <lỗi>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên AMIS.VN – Bán hàng 1 lần
      Và hệ thống đã gửi <yêu cầu> lên AMIS.VN – Kế toán 2 lần
      Và AMIS.VN – Bán hàng có đúng 1 <yêu cầu> của đơn hàng
      Và AMIS.VN – Kế toán có đúng 1 <yêu cầu> của đơn hàng

      Dữ liệu:
        | yêu cầu              | cột  | đầu                    | lỗi                           | xong                 | việc                 |
        | đề nghị xuất hóa đơn | XHĐ  | Chưa xuất hóa đơn      | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn    | đề nghị xuất hóa đơn |
        | hợp đồng bán         | GNDS | Chưa ghi nhận doanh số | Ghi nhận doanh số lỗi         | Đã ghi nhận doanh số | ghi nhận doanh số    |

    Khung kịch bản: Nhận rồi báo không lưu được: hiện lỗi ngay, không gửi dồn: <yêu cầu>
      Biết AMIS.VN – Kế toán báo không lưu được <yêu cầu>
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Thì trạng thái <cột> của đơn hàng là "<lỗi>"
      Và hệ thống đã gửi <yêu cầu> lên AMIS.VN – Kế toán 1 lần
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 0 lần
      Và AMIS.VN – Kế toán có đúng 0 <yêu cầu> của đơn hàng
      Khi AMIS.VN – Kế toán hoạt động trở lại
      Và kế toán đơn hàng thực hiện lại <việc> của đơn hàng
      Thì trạng thái <cột> của đơn hàng đã lần lượt là
        | <đầu>  |
        | <lỗi>  |
        | <xong> |
      Và hệ thống đã gửi <yêu cầu> lên AMIS.VN – Bán hàng 1 lần
      Và hệ thống đã gửi <yêu cầu> lên AMIS.VN – Kế toán 2 lần
      Và AMIS.VN – Bán hàng có đúng 1 <yêu cầu> của đơn hàng
      Và AMIS.VN – Kế toán có đúng 1 <yêu cầu> của đơn hàng

      Dữ liệu:
        | yêu cầu              | cột  | đầu                    | lỗi                           | xong                 | việc                 |
        | đề nghị xuất hóa đơn | XHĐ  | Chưa xuất hóa đơn      | Sinh đề nghị xuất hóa đơn lỗi | Đang xuất hóa đơn    | đề nghị xuất hóa đơn |
        | hợp đồng bán         | GNDS | Chưa ghi nhận doanh số | Ghi nhận doanh số lỗi         | Đã ghi nhận doanh số | ghi nhận doanh số    |

    Khung kịch bản: <sự cố> của một chứng từ không động đến chứng từ kia
      Biết AMIS.VN – Kế toán <câu sự cố>
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Và 10 phút trôi qua
      Thì trạng thái đơn hàng là
        | TT            | TN                | XHĐ   | GNDS   |
        | Đã thanh toán | Đã cấp tài nguyên | <XHĐ> | <GNDS> |
      Và AMIS.VN – Kế toán có đúng <đề nghị> đề nghị xuất hóa đơn của đơn hàng
      Và AMIS.VN – Kế toán có đúng <hợp đồng> hợp đồng bán của đơn hàng

      Dữ liệu:
        | sự cố          | câu sự cố                                 | XHĐ                           | GNDS                  | đề nghị | hợp đồng |
        | Không lưu được | báo không lưu được đề nghị xuất hóa đơn   | Sinh đề nghị xuất hóa đơn lỗi | Đã ghi nhận doanh số  | 0       | 1        |
        | Không lưu được | báo không lưu được hợp đồng bán           | Đang xuất hóa đơn             | Ghi nhận doanh số lỗi | 1       | 0        |
        | Im lặng        | nhận đề nghị xuất hóa đơn nhưng không lưu | Sinh đề nghị xuất hóa đơn lỗi | Đã ghi nhận doanh số  | 0       | 1        |
        | Im lặng        | nhận hợp đồng bán nhưng không lưu         | Đang xuất hóa đơn             | Ghi nhận doanh số lỗi | 1       | 0        |

    Kịch bản: Không lưu thì những lần hỏi sau 1 giờ, 6 giờ, 24 giờ cũng không thấy gì, trạng thái vẫn là lỗi
      Biết AMIS.VN – Kế toán nhận hợp đồng bán nhưng không lưu, 1 lần
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Và kế toán hóa đơn phát hành hóa đơn của đơn hàng
      Và 10 phút trôi qua
      Thì hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 1 lần
      Khi 2 giờ trôi qua
      Thì hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 2 lần
      Khi 6 giờ trôi qua
      Thì hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 3 lần
      Khi 24 giờ trôi qua
      Thì hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 4 lần
      Và trạng thái đơn hàng là
        | TT            | TN                | XHĐ             | GNDS                  |
        | Đã thanh toán | Đã cấp tài nguyên | Đã xuất hóa đơn | Ghi nhận doanh số lỗi |
      Và AMIS.VN – Kế toán có đúng 0 hợp đồng bán của đơn hàng
      Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng

  Quy tắc: Đã lưu mà thiếu thông báo thì lời tra cứu là bằng chứng

    Kịch bản: Mất cả phản hồi lẫn thông báo: gửi lại là cập nhật, 10 phút sau hỏi thì thấy, chỉ có một chứng từ
      Biết phản hồi của AMIS.VN – Kế toán cho hợp đồng bán bị mất, 1 lần
      Và thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất
      Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến
      Thì trạng thái GNDS của đơn hàng là "Chưa ghi nhận doanh số"
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng
      Và hệ thống đã gửi hợp đồng bán lên AMIS.VN – Kế toán 2 lần
      Khi 12 phút trôi qua
      Thì trạng thái GNDS của đơn hàng đã lần lượt là
        | Chưa ghi nhận doanh số |
        | Đã ghi nhận doanh số   |
      Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng

    @D13
    Kịch bản: D13: Kế toán nhận hai lần thì báo đã lưu hai lần: một chứng từ, thông báo sau bị bỏ qua
      Biết AMIS.VN – Kế toán nhận đề nghị xuất hóa đơn hai lần
      Khi khách hàng đặt đơn hàng mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Thì thông báo vừa rồi bị bỏ qua vì "stale-notice"
      Và trạng thái XHĐ của đơn hàng đã lần lượt là
        | Chưa xuất hóa đơn |
        | Đang xuất hóa đơn |
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Kế toán 1 lần
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng

    @D12
    Kịch bản: D12: Hóa đơn phát hành trước khi có thông báo đã lưu: thông báo hóa đơn là bằng chứng cho cả đề nghị
      Biết thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất
      Khi khách hàng đặt đơn hàng mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Thì trạng thái XHĐ của đơn hàng là "Chưa xuất hóa đơn"
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng
      Thì trạng thái XHĐ của đơn hàng đã lần lượt là
        | Chưa xuất hóa đơn |
        | Đã xuất hóa đơn   |
      Khi 2 ngày trôi qua
      Thì trạng thái đơn hàng là
        | TT            | TN                 | XHĐ             | GNDS                |
        | Đã thanh toán | Đã cấp mã nạp tiền | Đã xuất hóa đơn | Không sinh hợp đồng |
      Và hệ thống đã gửi tra cứu lên AMIS.VN – Kế toán 0 lần
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng

    @D11
    Kịch bản: D11: Đề nghị tưởng lỗi mà hóa đơn đã phát hành: thông báo hóa đơn xóa trạng thái lỗi
      Biết thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất
      Và AMIS.VN – Kế toán không nhận được tra cứu
      Khi khách hàng đặt đơn hàng mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Và 11 phút trôi qua
      Thì trạng thái XHĐ của đơn hàng là "Sinh đề nghị xuất hóa đơn lỗi"
      Khi kế toán hóa đơn phát hành hóa đơn của đơn hàng
      Thì trạng thái XHĐ của đơn hàng đã lần lượt là
        | Chưa xuất hóa đơn             |
        | Sinh đề nghị xuất hóa đơn lỗi |
        | Đã xuất hóa đơn               |
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng

    Kịch bản: Thực hiện lại sau khi kế toán đã phát hành hóa đơn: AMIS.VN báo chứng từ đã có, không tạo thêm
      Biết thông báo đã lưu chứng từ của AMIS.VN – Kế toán bị mất
      Và thông báo đã phát hành hóa đơn của AMIS.VN – Kế toán bị mất
      Và AMIS.VN – Kế toán không nhận được tra cứu
      Khi khách hàng đặt đơn hàng mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, có xuất hóa đơn
      Và kế toán hóa đơn phát hành hóa đơn của đơn hàng
      Và 11 phút trôi qua
      Thì trạng thái XHĐ của đơn hàng là "Sinh đề nghị xuất hóa đơn lỗi"
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng
      Khi kế toán đơn hàng thực hiện lại đề nghị xuất hóa đơn của đơn hàng
      Thì trạng thái XHĐ của đơn hàng đã lần lượt là
        | Chưa xuất hóa đơn             |
        | Sinh đề nghị xuất hóa đơn lỗi |
        | Đã xuất hóa đơn               |
      Và hệ thống đã gửi đề nghị xuất hóa đơn lên AMIS.VN – Kế toán 2 lần
      Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng
      Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng
