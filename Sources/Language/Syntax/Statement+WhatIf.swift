/// `derive projects.cost_per_head = amount / trained`
public struct Derive: Hashable, Sendable {
  /// The table.
  public let table: Name
  /// The column that it gets.
  public let column: Name
  /// What each row of it comes to.
  public let value: Expression

  /// A column with its formula.
  public init(_ table: Name, _ column: Name, _ value: Expression) {
    (self.table, self.column, self.value) = (table, column, value)
  }
}

/// `compare base, lean showing sum(settlement.payable)`
public struct Compare: Hashable, Sendable {
  /// The scenarios, the first of which the others are measured against.
  public let scenarios: [Name]
  /// What is shown of each; empty where the statement leaves it to the product.
  public let metrics: [Expression]

  /// Scenarios and what is shown of them.
  public init(_ scenarios: [Name], showing metrics: [Expression]) {
    (self.scenarios, self.metrics) = (scenarios, metrics)
  }
}

/// `sweep cap.rate from 1% to 5% step 0.5%, settle.prepay_share from 0% to 50% step 10% showing …`
public struct Sweep: Hashable, Sendable {
  /// A place and the values that it takes.
  public struct Axis: Hashable, Sendable {
    /// What is set.
    public let place: Place
    /// `times`: whether the values are factors of what is there.
    public let isFactor: Bool
    /// The first value.
    public let first: Expression
    /// The value up to which they go, included where the steps meet it.
    public let last: Expression
    /// From one value to the next.
    public let step: Expression

    /// A place with the values from one to another.
    public init(
      _ place: Place, isFactor: Bool, from first: Expression, to last: Expression,
      step: Expression
    ) {
      (self.place, self.isFactor, self.first, self.last, self.step) =
        (place, isFactor, first, last, step)
    }
  }

  /// One place, or two.
  public let axes: [Axis]
  /// What is shown for each point; empty where the statement leaves it to the product.
  public let metrics: [Expression]

  /// Places and what is shown for their values.
  public init(_ axes: [Axis], showing metrics: [Expression]) {
    (self.axes, self.metrics) = (axes, metrics)
  }
}

/// `seek caps[海曙, 2020].room_to_plan = 0 by cap.rate between 0% and 10%`
public struct Seek: Hashable, Sendable {
  /// The least and the greatest value that the place may take.
  public struct Bounds: Hashable, Sendable {
    /// The least.
    public let lower: Expression
    /// The greatest.
    public let upper: Expression

    /// From one value to another.
    public init(_ lower: Expression, _ upper: Expression) {
      (self.lower, self.upper) = (lower, upper)
    }
  }

  /// What is to come to the target.
  public let metric: Expression
  /// What it is to come to.
  public let target: Expression
  /// What is set to that end.
  public let place: Place
  /// What the place may be set to; nothing where the statement leaves it to the product.
  public let bounds: Bounds?

  /// A metric, its target, and the place by which it is to be reached.
  public init(_ metric: Expression, _ target: Expression, by place: Place, _ bounds: Bounds?) {
    (self.metric, self.target, self.place, self.bounds) = (metric, target, place, bounds)
  }
}

/// `sensitivity sum(settlement.payable) by cap.rate, settle.prepay_share within 10%`
public struct Sensitivity: Hashable, Sendable {
  /// What is moved.
  public let metric: Expression
  /// What moves it.
  public let places: [Place]
  /// By which part of itself each place is moved, up and down.
  public let reach: Expression

  /// A metric and the places that move it.
  public init(_ metric: Expression, by places: [Place], within reach: Expression) {
    (self.metric, self.places, self.reach) = (metric, places, reach)
  }
}

/// `simulate METRIC with PLACE ~ triangular(-20%, 0%, 5%), PLACE ~ poisson runs 10000 seed 1`
public struct Simulate: Hashable, Sendable {
  /// A place that is drawn by chance.
  public struct Draw: Hashable, Sendable {
    /// What is drawn.
    public let place: Place
    /// How it is distributed: `uniform`, `poisson`.
    public let distribution: Name
    /// What the distribution is given.
    public let arguments: [Expression]

    /// A place with its distribution.
    public init(_ place: Place, _ distribution: Name, _ arguments: [Expression]) {
      (self.place, self.distribution, self.arguments) = (place, distribution, arguments)
    }
  }

  /// The figures that are looked at.
  public let metrics: [Expression]
  /// What is drawn in each run.
  public let draws: [Draw]
  /// How many runs there are; nothing where the statement leaves it to the product.
  public let runs: Int?
  /// From what the chance is made; nothing where the statement leaves it to the product.
  public let seed: Int?

  /// Figures under places that are drawn by chance.
  public init(_ metrics: [Expression], with draws: [Draw], runs: Int?, seed: Int?) {
    (self.metrics, self.draws, self.runs, self.seed) = (metrics, draws, runs, seed)
  }
}

/// `plan projects where year = 2021 maximizing sum(priority) per region keeping P-0007 as best`
public struct Plan: Hashable, Sendable {
  /// The projects.
  public let table: Name
  /// Those among which is chosen; all where nothing is said.
  public var filter: Expression?
  /// What is to be as great as can be: a sum over the chosen projects, or their count.
  public var objective: Expression
  /// By what the result is summed up; by cap where nothing is said.
  public var grouping: [Expression] = []
  /// The keys of projects that are chosen whatever they are worth.
  public var kept: [TextLiteral] = []
  /// What the scenario is called that comes of it.
  public var name: Name?

  /// A choice among projects.
  public init(_ table: Name, maximizing objective: Expression) {
    (self.table, self.objective) = (table, objective)
  }
}
