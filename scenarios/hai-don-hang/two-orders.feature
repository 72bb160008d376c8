# language: en
# Two orders of one customer in English: one temporary resource at a time, and what frees it (D14, D19).
Feature: Two SaaS orders of one customer

  @D19
  Scenario Outline: D19: The second order of the same customer gets <what> when the first <is how>
    When customer "An" places order "first" for SaaS, paying by bank transfer
    And <this happens>
    And customer "An" places order "second" for SaaS, paying by bank transfer
    Then the TN status of order "second" is "<status>"
    And SUMAN MISA holds exactly <count> temporary resources for order "second"

    Examples:
      | what                 | is how       | this happens                                    | status              | count |
      | nothing              | is suspended | 6 days pass                                     | not-granted         | 0     |
      | nothing              | is locked    | 6 working days pass                             | not-granted         | 0     |
      | nothing              | is confirmed | customer "An" confirms payment of order "first" | not-granted         | 0     |
      | a temporary resource | is paid      | MISA receives the money for order "first"       | temporarily-granted | 1     |
      | a temporary resource | is cancelled | customer "An" cancels order "first"             | temporarily-granted | 1     |

  @D14
  @golden
  Scenario: D14: When both are paid, both are in force, each on its own
    When customer "An" places order "first" for SaaS, paying by bank transfer
    And customer "An" places order "second" for SaaS, paying by bank transfer
    And MISA receives the money for order "second"
    And MISA receives the money for order "first"
    Then the TN statuses of order "first" have been
      | not-granted         |
      | temporarily-granted |
      | granted             |
    And the TN statuses of order "second" have been
      | not-granted |
      | granted     |
    And SUMAN MISA holds exactly 1 resource for order "first"
    And SUMAN MISA holds exactly 1 resource for order "second"
    And the system has sent the temporary resource grant to SUMAN MISA 1 time
