# language: en
# The SaaS lifecycle in English: temporary on placing, full on payment, revoked on cancelling, and what SUMAN MISA holds each time.
Feature: Lifecycle of a SaaS order

  Scenario: Paid by bank transfer, the temporary resource becomes a full one and never both
    When the customer places the order for SaaS, paying by bank transfer
    Then SUMAN MISA holds exactly 1 temporary resource for the order
    When MISA receives the money for the order
    And the invoice accountant issues the invoice of the order
    Then the statuses of the order are
      | TT   | TN      | XHĐ      | GNDS     |
      | paid | granted | invoiced | recorded |
    And SUMAN MISA holds exactly 1 resource for the order
    And SUMAN MISA holds exactly 0 temporary resources for the order

  @D6
  Scenario: D6: Money that arrives for a cancelled order is refunded and grants nothing
    When the customer places the order for SaaS, paying by bank transfer
    And the customer cancels the order
    And MISA receives the money for the order
    Then the last request is rejected because "order-cancelled"
    And the order has 1 payment to refund
    And the statuses of the order are
      | TT        | TN      | XHĐ          | GNDS         |
      | cancelled | revoked | not-invoiced | not-recorded |
    And the system has sent the resource grant to SUMAN MISA 0 times
    And SUMAN MISA holds exactly 0 resources for the order

  @D5
  Scenario: D5: A paid order cannot be cancelled, so its resource stays in force
    When the customer places the order for SaaS, paying online
    And the customer cancels the order
    Then the last request is rejected because "already-paid"
    And the TN status of the order is "granted"
    And SUMAN MISA holds exactly 1 resource for the order
    And the system has sent the resource revocation to SUMAN MISA 0 times
