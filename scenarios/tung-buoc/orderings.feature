# language: en
# Orderings one step at a time, in English: what waits behind an open call, and what a late answer may no longer change.
@stepwise
Feature: Orderings, one step at a time

  @D13
  Scenario: D13: The daily look-up has already proved the grant when the notice comes; it changes nothing
    When the customer places the order for Desktop, paying online
    And the system sends the licence request of the order to SUMAN MISA
    And the licence accountant grants the licence of the order
    And the system sends the lookup of the order to SUMAN MISA
    Then the GPSD status of the order is "granted"
    When SUMAN MISA sends the licence granted notice of the order
    Then the last notice is ignored because "stale-notice"
    And the GPSD statuses of the order have been
      | not-granted |
      | granting    |
      | granted     |
    And SUMAN MISA holds exactly 1 licence for the order

  Scenario: Paying and cancelling in the same second: whoever comes first decides
    When the customer places order "A" for SaaS, paying by bank transfer
    And the system comes to rest
    And MISA receives the money for order "A"
    And the customer cancels order "A"
    Then the last request is rejected because "already-paid"
    When the system comes to rest
    Then the TN status of order "A" is "granted"
    And SUMAN MISA holds exactly 1 resource for order "A"
    And the system has sent the resource revocation to SUMAN MISA 0 times

  @thoi-han
  Scenario: At one instant the payment deadline passes before the money is counted
    When the customer places the order for SaaS, paying by bank transfer
    And the system comes to rest
    And time reaches 2026-03-08 00:00
    And MISA receives the money for the order
    And the system comes to rest
    Then the TT statuses of the order have been
      | unpaid    |
      | suspended |
      | paid      |
    And SUMAN MISA holds exactly 1 resource for the order
