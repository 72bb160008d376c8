# language: en
# Proves that a refused token (401) costs one re-connect within the attempt, and a second 401 makes the service busy.
@su-co
Feature: One re-connect after a refused token

  A re-connect is no new attempt; 401 again after it means "busy": nothing was done, so no look-up follows.

  Scenario Outline: 401 <times> to <call> at <service>: <sent> attempt(s) and no failed status
    Given <service> answers 401 to <call>, <times>
    And the customer places order "DH-1" for Desktop, paying online
    When the licence accountant grants the licence of order "DH-1"
    Then the statuses of order "DH-1" are
      | TT            | GPSD        | XHĐ               | GNDS                 |
      | Đã thanh toán | Đã cấp GPSD | Đang xuất hóa đơn | Đã ghi nhận doanh số |
    And the GPSD statuses of order "DH-1" have been
      | Chưa cấp GPSD |
      | Đang cấp GPSD |
      | Đã cấp GPSD   |
    And the system has sent <call> to <service> <sent> times
    And the system has sent the lookup to <service> 0 times

    Examples: the re-connect is enough
      | service            | call                | times  | sent |
      | SUMAN MISA         | the licence request | 1 time | 1    |
      | AMIS.VN – Bán hàng | the invoice request | 1 time | 1    |
      | AMIS.VN – Kế toán  | the sales contract  | 1 time | 1    |

    Examples: refused again after the re-connect
      | service            | call                | times   | sent |
      | SUMAN MISA         | the licence request | 2 times | 2    |
      | AMIS.VN – Bán hàng | the sales contract  | 3 times | 2    |
      | AMIS.VN – Kế toán  | the invoice request | 4 times | 3    |

  Scenario: 401 to the end is a failed status; the retry after healing makes exactly one request
    Given SUMAN MISA answers 401 to the licence request
    When the customer places order "DH-1" for Desktop, paying online
    Then the GPSD status of order "DH-1" is "Sinh yêu cầu cấp GPSD lỗi"
    And the system has sent the licence request to SUMAN MISA 3 times
    And the system has sent the lookup to SUMAN MISA 0 times
    And SUMAN MISA holds exactly 0 licence requests for order "DH-1"
    When SUMAN MISA is healthy again
    And the order accountant retries the licence request of order "DH-1"
    Then the GPSD status of order "DH-1" is "Đang cấp GPSD"
    And SUMAN MISA holds exactly 1 licence request for order "DH-1"

  Scenario: 401 to the end at AMIS.VN – Kế toán leaves only that half to repeat
    Given AMIS.VN – Kế toán answers 401 to the sales contract
    And the customer places order "DH-1" for Desktop, paying online
    When the licence accountant grants the licence of order "DH-1"
    Then the statuses of order "DH-1" are
      | XHĐ               | GNDS                  |
      | Đang xuất hóa đơn | Ghi nhận doanh số lỗi |
    And the system has sent the sales contract to AMIS.VN – Kế toán 3 times
    When AMIS.VN – Kế toán is healthy again
    And the order accountant retries the revenue record of order "DH-1"
    Then the GNDS statuses of order "DH-1" have been
      | Chưa ghi nhận doanh số |
      | Ghi nhận doanh số lỗi  |
      | Đã ghi nhận doanh số   |
    And the system has sent the sales contract to AMIS.VN – Bán hàng 1 time
    And AMIS.VN – Kế toán holds exactly 1 sales contract for order "DH-1"
