# language: en
# Proves D10 for licence requests: after a failed status SUMAN MISA is asked again on a fixed plan, and late proof counts.
@D10 @su-co
Feature: Late proof of a licence request

  The look-ups after "Sinh yêu cầu cấp GPSD lỗi" come after 15 minutes, 1 hour, 6 hours, 24 hours, then daily.

  Scenario: D10: the look-up after 15 minutes finds the request whose replies were all lost
    Given the reply of SUMAN MISA to the licence request is lost
    And SUMAN MISA answers 500 to the lookup, 1 time
    When the customer places order "DH-1" for Desktop, paying online
    Then the GPSD status of order "DH-1" is "Sinh yêu cầu cấp GPSD lỗi"
    And SUMAN MISA holds exactly 1 licence request for order "DH-1"
    When 14 minutes pass
    Then the GPSD status of order "DH-1" is "Sinh yêu cầu cấp GPSD lỗi"
    And the system has sent the lookup to SUMAN MISA 1 time
    When 1 minute passes
    Then the GPSD statuses of order "DH-1" have been
      | Chưa cấp GPSD             |
      | Sinh yêu cầu cấp GPSD lỗi |
      | Đang cấp GPSD             |
    And the system has sent the licence request to SUMAN MISA 3 times
    And the system has sent the lookup to SUMAN MISA 2 times

  Scenario: D10: the look-ups follow the plan, and never make a request out of nothing
    Given SUMAN MISA refuses the licence request
    When the customer places order "DH-1" for Desktop, paying online
    Then the system has sent the lookup to SUMAN MISA 0 times
    When 15 minutes pass
    Then the system has sent the lookup to SUMAN MISA 1 time
    When 59 minutes pass
    Then the system has sent the lookup to SUMAN MISA 1 time
    When 1 minute passes
    Then the system has sent the lookup to SUMAN MISA 2 times
    When 6 hours pass
    Then the system has sent the lookup to SUMAN MISA 3 times
    When 24 hours pass
    Then the system has sent the lookup to SUMAN MISA 4 times
    When 2 days pass
    Then the system has sent the lookup to SUMAN MISA 6 times
    And the system has sent the licence request to SUMAN MISA 1 time
    And the statuses of order "DH-1" are
      | TT            | GPSD                      | XHĐ               | GNDS                   |
      | Đã thanh toán | Sinh yêu cầu cấp GPSD lỗi | Chưa xuất hóa đơn | Chưa ghi nhận doanh số |
    And SUMAN MISA holds exactly 0 licence requests for order "DH-1"

  Scenario: D10: a request that arrives two hours late is found by the next look-up
    Given the licence request reaches SUMAN MISA 2 hours late
    When the customer places order "DH-1" for Desktop, paying online
    And 3 hours pass
    Then the GPSD status of order "DH-1" is "Sinh yêu cầu cấp GPSD lỗi"
    And SUMAN MISA holds exactly 1 licence request for order "DH-1"
    When 5 hours pass
    Then the GPSD status of order "DH-1" is "Đang cấp GPSD"
    And the system has sent the licence request to SUMAN MISA 3 times
    And SUMAN MISA holds exactly 1 licence request for order "DH-1"

  @D26
  Scenario: D26: the look-up after a failed status may prove the licence itself
    Given the reply of SUMAN MISA to the licence request is lost
    And SUMAN MISA never receives the lookup, 1 time
    And the licence granted notice of SUMAN MISA is lost
    And the customer places order "DH-1" for Desktop, paying online
    When the licence accountant grants the licence of order "DH-1"
    And 15 minutes pass
    Then the GPSD statuses of order "DH-1" have been
      | Chưa cấp GPSD             |
      | Sinh yêu cầu cấp GPSD lỗi |
      | Đã cấp GPSD               |
    And the statuses of order "DH-1" are
      | XHĐ               | GNDS                 |
      | Đang xuất hóa đơn | Đã ghi nhận doanh số |
