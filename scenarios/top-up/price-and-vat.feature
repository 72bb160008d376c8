# language: en
# Proves D20 for top-up codes: the price carries 8 % VAT up to 31/12/2026 and 10 % after, and only the exact total pays.
@D20
Feature: Price and VAT of MISA Support top-up codes

  One code costs 500,000 VND before VAT. The day the order is placed says which rate it carries.

  Scenario Outline: D20: <n> code(s) placed at <placed> cost <total>
    Given it is <placed>
    And the customer places order "NAP" for <n> MISA Support top-up codes, paying by bank transfer, with an invoice
    When MISA receives <total> for order "NAP"
    Then the statuses of order "NAP" are
      | TT            | TN                 | XHĐ               | GNDS                |
      | Đã thanh toán | Đã cấp mã nạp tiền | Đang xuất hóa đơn | Không sinh hợp đồng |
    And SUMAN MISA holds exactly <n> top-up codes for order "NAP"
    And order "NAP" has 0 payments to refund

    Examples: 8 %, the last minute included
      | placed           | n  | total         |
      | 02/03/2026 09:00 | 1  | 540,000 VND   |
      | 31/12/2026 23:59 | 10 | 5,400,000 VND |

    Examples: 10 %, from the first minute
      | placed           | n | total         |
      | 01/01/2027 00:00 | 1 | 550,000 VND   |
      | 01/01/2027 00:00 | 3 | 1,650,000 VND |

  @D8
  Scenario: D20: an order of 2026 that is paid in 2027 still costs what it cost when it was placed
    Given it is 30/12/2026 09:00
    And the customer places order "NAP" for 2 MISA Support top-up codes, paying by bank transfer, without an invoice
    When time reaches 04/01/2027 09:00
    And MISA receives 1,100,000 VND for order "NAP"
    Then the last request is rejected because "amount-mismatch"
    When MISA receives 1,080,000 VND for order "NAP"
    Then the TN status of order "NAP" is "Đã cấp mã nạp tiền"
    And SUMAN MISA holds exactly 2 top-up codes for order "NAP"
    And order "NAP" has 1 payment to refund

  @D8
  Scenario: D20: the old rate does not pay an order of 2027
    Given it is 01/01/2027 00:00
    And the customer places order "NAP" for 1 MISA Support top-up code, paying by bank transfer, without an invoice
    When MISA receives 540,000 VND for order "NAP"
    Then the last request is rejected because "amount-mismatch"
    And the statuses of order "NAP" are
      | TT              | TN                   |
      | Chưa thanh toán | Chưa cấp mã nạp tiền |
    And SUMAN MISA holds exactly 0 top-up codes for order "NAP"
