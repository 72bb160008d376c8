# language: vi
# Chứng minh bảng trạng thái TT: mỗi việc, ở mỗi trạng thái, có đúng một kết quả; không ô nào bị bỏ sót.
Tính năng: Bảng trạng thái thanh toán

  Sáu trạng thái TT, năm việc: MISA yêu cầu xác nhận, khách hàng xác nhận, tiền về, khách hàng hủy, hết 5 ngày.

  Bối cảnh:
    Biết khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản

  Quy tắc: Đơn hàng chưa thanh toán nhận được mọi việc

    Khung kịch bản: Chưa thanh toán – <việc> – thành "<TT>"
      Khi <việc>
      Thì trạng thái đơn hàng "DH-1" là
        | TT   | GPSD   | XHĐ               | GNDS                   |
        | <TT> | <GPSD> | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Chưa thanh toán |
        | <TT>            |
      Và SUMAN MISA có đúng <yêu cầu> yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và đơn hàng "DH-1" có 0 khoản tiền cần hoàn lại

      Dữ liệu:
        | việc                                             | TT                            | GPSD          | yêu cầu |
        | MISA yêu cầu xác nhận thanh toán đơn hàng "DH-1" | Chờ KH xác nhận thanh toán    | Chưa cấp GPSD | 0       |
        | khách hàng gửi xác nhận thanh toán đơn hàng      | KH đã gửi xác nhận thanh toán | Chưa cấp GPSD | 0       |
        | MISA nhận được tiền của đơn hàng "DH-1"          | Đã thanh toán                 | Đang cấp GPSD | 1       |
        | khách hàng hủy đơn hàng "DH-1"                   | Đã hủy đơn hàng               | Chưa cấp GPSD | 0       |

      @D1 @thoi-han
      Dữ liệu: hết 5 ngày
        | việc                 | TT               | GPSD          | yêu cầu |
        | đến 08/03/2026 00:00 | Tạm hủy đơn hàng | Chưa cấp GPSD | 0       |

  Quy tắc: Đơn hàng chờ khách hàng xác nhận không bị hỏi lần nữa

    Bối cảnh:
      Biết MISA yêu cầu xác nhận thanh toán đơn hàng "DH-1"

    Kịch bản: Chờ KH xác nhận – MISA yêu cầu xác nhận lần nữa – được bỏ qua
      Khi MISA yêu cầu xác nhận thanh toán đơn hàng "DH-1"
      Thì yêu cầu vừa rồi được bỏ qua vì "already-asked"
      Và trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Chưa thanh toán            |
        | Chờ KH xác nhận thanh toán |

    Khung kịch bản: Chờ KH xác nhận – <việc> – thành "<TT>"
      Khi <việc>
      Thì trạng thái đơn hàng "DH-1" là
        | TT   | GPSD   | XHĐ               | GNDS                   |
        | <TT> | <GPSD> | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Chưa thanh toán            |
        | Chờ KH xác nhận thanh toán |
        | <TT>                       |
      Và SUMAN MISA có đúng <yêu cầu> yêu cầu cấp GPSD của đơn hàng "DH-1"

      Dữ liệu:
        | việc                                               | TT                            | GPSD          | yêu cầu |
        | khách hàng gửi xác nhận thanh toán đơn hàng "DH-1" | KH đã gửi xác nhận thanh toán | Chưa cấp GPSD | 0       |
        | MISA nhận được tiền của đơn hàng "DH-1"            | Đã thanh toán                 | Đang cấp GPSD | 1       |
        | khách hàng hủy đơn hàng "DH-1"                     | Đã hủy đơn hàng               | Chưa cấp GPSD | 0       |

      @D1 @thoi-han
      Dữ liệu: hết 5 ngày
        | việc                 | TT               | GPSD          | yêu cầu |
        | đến 08/03/2026 00:00 | Tạm hủy đơn hàng | Chưa cấp GPSD | 0       |

  Quy tắc: Đơn hàng khách hàng đã gửi xác nhận không cần hỏi hay xác nhận nữa

    Bối cảnh:
      Biết khách hàng gửi xác nhận thanh toán đơn hàng "DH-1"

    Khung kịch bản: KH đã gửi xác nhận – <việc> – được bỏ qua
      Khi <việc>
      Thì yêu cầu vừa rồi được bỏ qua vì "already-confirmed"
      Và trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Chưa thanh toán               |
        | KH đã gửi xác nhận thanh toán |

      Dữ liệu:
        | việc                                               |
        | MISA yêu cầu xác nhận thanh toán đơn hàng "DH-1"   |
        | khách hàng gửi xác nhận thanh toán đơn hàng "DH-1" |

    Khung kịch bản: KH đã gửi xác nhận – <việc> – thành "<TT>"
      Khi <việc>
      Thì trạng thái đơn hàng "DH-1" là
        | TT   | GPSD   | XHĐ               | GNDS                   |
        | <TT> | <GPSD> | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và SUMAN MISA có đúng <yêu cầu> yêu cầu cấp GPSD của đơn hàng "DH-1"

      Dữ liệu:
        | việc                                    | TT              | GPSD          | yêu cầu |
        | MISA nhận được tiền của đơn hàng "DH-1" | Đã thanh toán   | Đang cấp GPSD | 1       |
        | khách hàng hủy đơn hàng "DH-1"          | Đã hủy đơn hàng | Chưa cấp GPSD | 0       |

      @D1 @thoi-han
      Dữ liệu: hết 5 ngày
        | việc                 | TT               | GPSD          | yêu cầu |
        | đến 08/03/2026 00:00 | Tạm hủy đơn hàng | Chưa cấp GPSD | 0       |

  Quy tắc: Đơn hàng đã thanh toán không đổi trạng thái TT nữa

    Bối cảnh:
      Biết MISA nhận được tiền của đơn hàng "DH-1"

    Khung kịch bản: Đã thanh toán – <việc> – bị từ chối
      Khi <việc>
      Thì yêu cầu vừa rồi bị từ chối vì "already-paid"
      Và trạng thái đơn hàng "DH-1" là
        | TT            | GPSD          | XHĐ               | GNDS                   |
        | Đã thanh toán | Đang cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và hệ thống đã gửi yêu cầu cấp GPSD lên SUMAN MISA 1 lần
      Và đơn hàng "DH-1" có <hoàn> khoản tiền cần hoàn lại

      Dữ liệu:
        | việc                                               | hoàn |
        | MISA yêu cầu xác nhận thanh toán đơn hàng "DH-1"   | 0    |
        | khách hàng gửi xác nhận thanh toán đơn hàng "DH-1" | 0    |

      @D6
      Dữ liệu: D6, khoản tiền thứ hai
        | việc                                    | hoàn |
        | MISA nhận được tiền của đơn hàng "DH-1" | 1    |

      @D5
      Dữ liệu: D5, hủy sau khi đã thanh toán
        | việc                           | hoàn |
        | khách hàng hủy đơn hàng "DH-1" | 0    |

    @D1 @thoi-han
    Kịch bản: Đã thanh toán – hết 5 ngày – không bị tạm hủy
      Khi đến 08/03/2026 00:00
      Thì trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Chưa thanh toán |
        | Đã thanh toán   |

  Quy tắc: Đơn hàng tạm hủy vẫn nhận tiền và vẫn hủy được

    Bối cảnh:
      Biết đến 08/03/2026 00:00

    Khung kịch bản: Tạm hủy – <việc> – bị từ chối
      Khi <việc>
      Thì yêu cầu vừa rồi bị từ chối vì "order-suspended"
      Và trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Chưa thanh toán  |
        | Tạm hủy đơn hàng |

      Dữ liệu:
        | việc                                             |
        | MISA yêu cầu xác nhận thanh toán đơn hàng "DH-1" |

      @D9
      Dữ liệu: D9, khách hàng xác nhận đơn hàng đang tạm hủy
        | việc                                               |
        | khách hàng gửi xác nhận thanh toán đơn hàng "DH-1" |

    Khung kịch bản: Tạm hủy – <việc> – thành "<TT>"
      Khi <việc>
      Thì trạng thái đơn hàng "DH-1" là
        | TT   | GPSD   | XHĐ               | GNDS                   |
        | <TT> | <GPSD> | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Chưa thanh toán  |
        | Tạm hủy đơn hàng |
        | <TT>             |
      Và SUMAN MISA có đúng <yêu cầu> yêu cầu cấp GPSD của đơn hàng "DH-1"
      Và đơn hàng "DH-1" có 0 khoản tiền cần hoàn lại

      Dữ liệu:
        | việc                                    | TT              | GPSD          | yêu cầu |
        | MISA nhận được tiền của đơn hàng "DH-1" | Đã thanh toán   | Đang cấp GPSD | 1       |
        | khách hàng hủy đơn hàng "DH-1"          | Đã hủy đơn hàng | Chưa cấp GPSD | 0       |

    @thoi-han
    Kịch bản: Tạm hủy – nhiều tuần trôi qua – vẫn chỉ tạm hủy
      Khi 30 ngày trôi qua
      Thì trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Chưa thanh toán  |
        | Tạm hủy đơn hàng |

  Quy tắc: Đơn hàng đã hủy thì không gì đổi được nữa

    Bối cảnh:
      Biết khách hàng hủy đơn hàng "DH-1"

    Khung kịch bản: Đã hủy – <việc> – bị từ chối
      Khi <việc>
      Thì yêu cầu vừa rồi bị từ chối vì "order-cancelled"
      Và trạng thái đơn hàng "DH-1" là
        | TT              | GPSD          | XHĐ               | GNDS                   |
        | Đã hủy đơn hàng | Chưa cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      Và hệ thống đã gửi mọi yêu cầu lên SUMAN MISA 0 lần
      Và đơn hàng "DH-1" có <hoàn> khoản tiền cần hoàn lại

      Dữ liệu:
        | việc                                               | hoàn |
        | MISA yêu cầu xác nhận thanh toán đơn hàng "DH-1"   | 0    |
        | khách hàng gửi xác nhận thanh toán đơn hàng "DH-1" | 0    |

      @D6
      Dữ liệu: D6, tiền về sau khi hủy
        | việc                                    | hoàn |
        | MISA nhận được tiền của đơn hàng "DH-1" | 1    |

    Kịch bản: Đã hủy – khách hàng hủy lần nữa – được bỏ qua
      Khi khách hàng hủy đơn hàng "DH-1"
      Thì yêu cầu vừa rồi được bỏ qua vì "already-cancelled"
      Và trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Chưa thanh toán |
        | Đã hủy đơn hàng |

    @thoi-han
    Kịch bản: Đã hủy – hết 5 ngày – không thành tạm hủy
      Khi đến 08/03/2026 00:00
      Thì trạng thái TT của đơn hàng "DH-1" đã lần lượt là
        | Chưa thanh toán |
        | Đã hủy đơn hàng |
