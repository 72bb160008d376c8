# language: en
# The two deadlines in English: calendar days suspend, working days lock, both at 00:00 of the day after the last one.
@thoi-han
Feature: Deadlines of an unpaid order

  @D3
  Scenario: D3: An order placed on the make-up Saturday counts from the Monday after it
    Given it is 2026-08-22 09:00
    When the customer places the order for SaaS, paying by bank transfer
    And time reaches 2026-08-28 23:59
    Then the TN status of the order is "temporarily-granted"
    When time reaches 2026-08-29 00:00
    Then the TN status of the order is "locked"

  Scenario: Orders of one day fall due together, and only those still unpaid
    When customer "An" places order "A" for SaaS, paying by bank transfer
    And customer "Bình" places order "B" for Desktop, paying by bank transfer
    And customer "Chi" places order "C" for SaaS, paying by bank transfer
    And MISA receives the money for order "C"
    And 6 working days pass
    Then the statuses of order "A" are
      | TT        | TN     |
      | suspended | locked |
    And the statuses of order "B" are
      | TT        | GPSD        |
      | suspended | not-granted |
    And the statuses of order "C" are
      | TT   | TN      |
      | paid | granted |
