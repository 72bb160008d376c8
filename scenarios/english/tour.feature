# language: en
# A short tour of the scenario language in English: three orders, their trouble, and how it ends.

@english
Feature: A tour of order-lab in English

  Status labels are facts of MISA ORDER and stay Vietnamese; their ids may be used instead. Without a
  name, "the order" is the order placed last. Time starts on Monday 02/03/2026 at 09:00, Vietnam time.

  Rule: Three kinds of order, from placing to invoice

    Scenario: A Desktop order waits for two people: the licence accountant and the invoice accountant
      Given customer "An" places order "DH-1" for Desktop, paying by bank transfer
      When MISA asks for payment confirmation of order "DH-1"
      And customer "An" confirms payment of order "DH-1"
      And MISA receives the money for order "DH-1"
      Then the statuses of order "DH-1" are
        | TT            | GPSD          | XHĐ               | GNDS                   |
        | Đã thanh toán | Đang cấp GPSD | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
      When the licence accountant grants the licence of order "DH-1"
      And the invoice accountant issues the invoice of order "DH-1"
      Then the statuses of order "DH-1" are
        | TT   | GPSD    | XHĐ      | GNDS     |
        | paid | granted | invoiced | recorded |
      And the TT statuses of order "DH-1" have been
        | Chưa thanh toán               |
        | Chờ KH xác nhận thanh toán    |
        | KH đã gửi xác nhận thanh toán |
        | Đã thanh toán                 |
      And order "DH-1" has no TN status
      And SUMAN MISA holds exactly 1 licence for order "DH-1"
      And AMIS.VN – Bán hàng holds exactly 1 sales contract for order "DH-1"
      And AMIS.VN – Kế toán holds exactly 1 invoice for order "DH-1"

    @D1 @D2 @D15 @thoi-han
    Scenario: D1, D2, D15: A SaaS order is suspended after 5 days, locked after 5 working days, and unlocked by money
      Given it is 13/02/2026 09:00
      And the customer places the order for SaaS, paying by bank transfer
      Then the TN status of the order is "Đã cấp tạm tài nguyên"
      When time reaches 18/02/2026 23:59
      Then the TT status of the order is "Chưa thanh toán"
      When 1 minute passes
      Then the TT status of the order is "Tạm hủy đơn hàng"
      When time reaches 27/02/2026 23:59
      Then the TN status of the order is "Đã cấp tạm tài nguyên"
      When time reaches 28/02/2026 00:00
      Then the TN status of the order is "Đã khóa tài nguyên"
      And SUMAN MISA holds exactly 1 locked resource for the order
      When MISA receives the money for the order
      Then the statuses of the order are
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      And SUMAN MISA holds exactly 1 resource for the order
      And SUMAN MISA holds exactly 0 locked resources for the order

    Scenario Outline: Top-up codes are issued once, <wish>
      When the customer places the order for <count> MISA Support top-up codes, paying online, <wish>
      Then the statuses of the order are
        | TT            | TN                 | XHĐ       | GNDS                |
        | Đã thanh toán | Đã cấp mã nạp tiền | <invoice> | Không sinh hợp đồng |
      And SUMAN MISA holds exactly <count> top-up codes for the order
      And AMIS.VN – Kế toán holds exactly <requests> invoice requests for the order
      And AMIS.VN – Kế toán holds exactly 0 sales contracts for the order

      Examples:
        | count | wish               | invoice            | requests |
        | 2     | with an invoice    | Đang xuất hóa đơn  | 1        |
        | 3     | without an invoice | Không xuất hóa đơn | 0        |

  Rule: A request is accepted, ignored or rejected, and says why

    @D5 @D6 @D7 @D8 @D25
    Scenario: D5–D8, D25: Wrong money, a second payment, a stranger and a late cancellation
      Given customer "An" places the order for SaaS, paying by bank transfer
      When MISA receives 1,000 VND for the order
      Then the last request is rejected because "amount-mismatch"
      When customer "Binh" cancels the order
      Then the last request is rejected because "not-your-order"
      When MISA receives the money for the order
      And the bank reports the money for the order again
      Then the last request is ignored because "duplicate-payment"
      When MISA receives the money for the order
      Then the last request is rejected because "already-paid"
      When customer "An" cancels the order
      Then the last request is rejected because "already-paid"
      And the order has 2 payments to refund
      And the statuses of the order are
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |

  Rule: Services fail in many ways, and the work is still done exactly once

    @su-co
    Scenario Outline: The licence request is sent <sent> time(s) when <trouble>
      Given <trouble>
      When the customer places the order for Desktop, paying online
      Then the GPSD status of the order is "<status>"
      And the system has sent the licence request to SUMAN MISA <sent> times
      And SUMAN MISA holds exactly <held> licence requests for the order
      When every service is healthy again
      And 3 hours pass
      And the licence accountant grants the licence of the order
      Then SUMAN MISA holds exactly 1 licence request for the order
      And the statuses of the order are
        | TT            | GPSD        | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |

      Examples: Passing trouble
        | trouble                                                           | status        | sent | held |
        | SUMAN MISA answers 503 to the licence request, 2 times            | Đang cấp GPSD | 3    | 1    |
        | SUMAN MISA never receives the licence request, 1 time             | Đang cấp GPSD | 2    | 1    |
        | SUMAN MISA resets the connection on every request, on call 1      | Đang cấp GPSD | 2    | 1    |
        | the reply of SUMAN MISA to the licence request is garbled, 1 time | Đang cấp GPSD | 2    | 1    |

      Examples: The work is done, only the answer is wrong
        | trouble                                                                      | status        | sent | held |
        | SUMAN MISA answers 500 to the licence request after doing the work           | Đang cấp GPSD | 3    | 1    |
        | SUMAN MISA resets the connection on the licence request after doing the work | Đang cấp GPSD | 3    | 1    |
        | the reply of SUMAN MISA to the licence request is lost                       | Đang cấp GPSD | 3    | 1    |
        | the reply of SUMAN MISA to the licence request breaks its schema             | Đang cấp GPSD | 3    | 1    |
        | SUMAN MISA answers the licence request 20 seconds late                       | Đang cấp GPSD | 1    | 1    |
        | SUMAN MISA answers the licence request 45 seconds late                       | Đang cấp GPSD | 3    | 1    |
        | SUMAN MISA receives the licence request twice                                | Đang cấp GPSD | 1    | 1    |

      Examples: The work is done hours later; the notice of the grant is proof of it
        | trouble                                             | status                    | sent | held |
        | the licence request reaches SUMAN MISA 2 hours late | Sinh yêu cầu cấp GPSD lỗi | 3    | 0    |

    @su-co
    Scenario Outline: After "<trouble>" the order accountant retries
      Given <trouble>
      When the customer places the order for Desktop, paying online
      Then the GPSD status of the order is "Sinh yêu cầu cấp GPSD lỗi"
      And the system has sent the licence request to SUMAN MISA <sent> times
      And SUMAN MISA holds exactly 0 licence requests for the order
      When SUMAN MISA is healthy again
      And the order accountant retries the licence request of the order
      Then the GPSD statuses of the order have been
        | Chưa cấp GPSD             |
        | Sinh yêu cầu cấp GPSD lỗi |
        | Đang cấp GPSD             |
      And SUMAN MISA holds exactly 1 licence request for the order

      Examples:
        | trouble                                       | sent |
        | SUMAN MISA refuses the licence request        | 1    |
        | SUMAN MISA answers 422 to the licence request | 1    |
        | SUMAN MISA is down                            | 3    |

    @su-co
    Scenario: Two halves: the invoice request is refused in one system, the contract is not stored in the other
      Given AMIS.VN – Bán hàng refuses the invoice request, 1 time
      And AMIS.VN – Kế toán accepts the sales contract but stores nothing, 1 time
      When the customer places the order for SaaS, paying online
      And 11 minutes pass
      Then the statuses of the order are
        | TT            | TN                | XHĐ                           | GNDS                  |
        | Đã thanh toán | Đã cấp tài nguyên | Sinh đề nghị xuất hóa đơn lỗi | Ghi nhận doanh số lỗi |
      When the order accountant retries the invoice request of the order
      And the order accountant retries the revenue record of the order
      Then the statuses of the order are
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      And the system has sent the invoice request to AMIS.VN – Bán hàng 2 times
      And the system has sent the invoice request to AMIS.VN – Kế toán 1 time
      And the system has sent the sales contract to AMIS.VN – Bán hàng 1 time
      And the system has sent the sales contract to AMIS.VN – Kế toán 2 times

    @su-co
    Scenario: The contract that AMIS.VN – Kế toán could not store leaves the other order alone
      Given AMIS.VN – Kế toán reports that it could not store the sales contract for order "A"
      When customer "An" places order "A" for SaaS, paying online
      And customer "Binh" places order "B" for SaaS, paying online
      Then the GNDS status of order "A" is "Ghi nhận doanh số lỗi"
      And the GNDS status of order "B" is "Đã ghi nhận doanh số"
      And AMIS.VN – Kế toán holds exactly 0 sales contracts for order "A"
      And AMIS.VN – Kế toán holds exactly 1 sales contract for order "B"

    @su-co @khoi-dong-lai
    Scenario: A held grant, and a restart of MISA ORDER in the middle of it
      Given SUMAN MISA holds the resource grant
      And the customer places the order for SaaS, paying online
      When MISA ORDER restarts
      Then the TN status of the order is "Chưa cấp tài nguyên"
      When SUMAN MISA releases the resource grant
      Then the statuses of the order are
        | TT            | TN                | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp tài nguyên | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      And the system has sent the resource grant to SUMAN MISA 2 times
      And SUMAN MISA holds exactly 1 resource for the order

    @D16 @su-co
    Scenario Outline: D16: Without proof of <work> the status does not move, and the system keeps trying
      Given the customer places the order for SaaS, paying by bank transfer
      And SUMAN MISA answers 429 to <work>
      When <what happens>
      Then the TN status of the order is "Đã cấp tạm tài nguyên"
      And SUMAN MISA holds exactly 1 temporary resource for the order
      When SUMAN MISA is healthy again
      And 15 minutes pass
      Then the TN status of the order is "<proven>"
      And SUMAN MISA holds exactly 0 temporary resources for the order
      And the system has sent <work> to SUMAN MISA 4 times
      And the system has sent the lookup to SUMAN MISA 0 times

      Examples:
        | work                    | what happens                   | proven                |
        | the resource lock       | time reaches 10/03/2026 00:00  | Đã khóa tài nguyên    |
        | the resource revocation | the customer cancels the order | Đã thu hồi tài nguyên |

  Rule: Notices are lost, doubled, late or forged

    @su-co
    Scenario Outline: The licence notice <trouble>: "<at rest>" at first, granted after <long enough>
      Given the customer places the order for Desktop, paying online
      And the licence granted notice of SUMAN MISA <trouble>
      When the licence accountant grants the licence of the order
      Then the GPSD status of the order is "<at rest>"
      When every service is healthy again
      And <long enough> pass
      Then the statuses of the order are
        | TT            | GPSD        | XHĐ               | GNDS                 |
        | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |
      And AMIS.VN – Bán hàng holds exactly 1 invoice request for the order
      And AMIS.VN – Bán hàng holds exactly 1 sales contract for the order

      Examples:
        | trouble               | at rest       | long enough |
        | is lost               | Đang cấp GPSD | 5 minutes   |
        | is lost, 1 time       | Đã cấp GPSD   | 1 second    |
        | is sent twice         | Đã cấp GPSD   | 1 second    |
        | comes 2 hours late    | Đang cấp GPSD | 2 hours     |
        | has a wrong signature | Đang cấp GPSD | 5 minutes   |

    @D13 @su-co
    Scenario: D13: The invoice notice that comes twice is ignored the second time
      Given the invoice issued notice of AMIS.VN – Kế toán is sent twice
      And the customer places the order for 1 MISA Support top-up code, paying online, with an invoice
      When the invoice accountant issues the invoice of the order
      Then the last notice is ignored because "stale-notice"
      And the XHĐ status of the order is "Đã xuất hóa đơn"
      And AMIS.VN – Kế toán holds exactly 1 invoice for the order

    @su-co
    Scenario: Without the document stored notice the system asks AMIS.VN – Kế toán after ten minutes
      Given the document stored notice of AMIS.VN – Kế toán is lost
      When the customer places the order for 1 MISA Support top-up code, paying online, with an invoice
      And 9 minutes pass
      Then the XHĐ status of the order is "Chưa xuất hóa đơn"
      And the system has sent the lookup to AMIS.VN – Kế toán 0 times
      When 1 minute passes
      Then the XHĐ status of the order is "Đang xuất hóa đơn"
      And the system has sent the lookup to AMIS.VN – Kế toán 1 time
