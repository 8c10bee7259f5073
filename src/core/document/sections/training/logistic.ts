/** Rows of features in compressed form: row `i` holds the columns `starts[i]` to `starts[i + 1]`. */
export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** What is to be fitted. */
export interface Problem {
  readonly rows: SparseRows;
  /** 1 where the row has the label, 0 where not. */
  readonly labels: Float64Array;
  /** How much each row counts. */
  readonly shares: Float64Array;
  /** Weight of `½·|w|²`; the bias is not penalised. */
  readonly penalty: number;
}

const history = 8;
const maxSteps = 60;

/**
 * Logistic regression with an L2 penalty, by L-BFGS with backtracking (Nocedal & Wright, Numerical Optimization,
 * algorithm 7.5). Always starts from zero, so the same rows give the same weights.
 *
 * @returns a weight for each column, then the bias.
 */
export function fitLogistic(problem: Problem): Float64Array {
  const size = problem.rows.columns + 1;
  let weights = new Float64Array(size);
  let { loss, gradient } = lossAt(problem, weights);
  const moves: Move[] = [];
  for (let step = 0; step < maxSteps; step += 1) {
    const direction = descent(gradient, moves);
    const next = search(problem, { weights, loss, gradient, direction }, moves.length === 0);
    if (!next) break;
    const change = next.weights.slice();
    addScaled(change, weights, -1);
    const turn = next.gradient.slice();
    addScaled(turn, gradient, -1);
    const curvature = dot(change, turn);
    if (curvature > 1e-12) moves.push({ change, turn, rho: 1 / curvature });
    if (moves.length > history) moves.shift();
    const gain = loss - next.loss;
    ({ weights, loss, gradient } = next);
    if (gain < 1e-5 * Math.abs(loss)) break;
  }
  return weights;
}

interface Move {
  readonly change: Float64Array;
  readonly turn: Float64Array;
  readonly rho: number;
}

interface State {
  readonly weights: Float64Array<ArrayBuffer>;
  readonly loss: number;
  readonly gradient: Float64Array<ArrayBuffer>;
}

/** The linear score of each row. */
export function scoreRows(rows: SparseRows, weights: Float64Array): Float64Array {
  const scores = new Float64Array(rows.rows);
  for (let row = 0; row < rows.rows; row += 1) scores[row] = scoreRow(rows, row, weights);
  return scores;
}

/** From a score to a probability. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function scoreRow(
  { starts, indices, values, columns }: SparseRows,
  row: number,
  weights: Float64Array,
): number {
  let score = weights[columns] ?? 0;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1)
    score += (values[at] ?? 0) * (weights[indices[at] ?? 0] ?? 0);
  return score;
}

function lossAt({ rows, labels, shares, penalty }: Problem, weights: Float64Array<ArrayBuffer>): State {
  const { starts, indices, values, columns } = rows;
  const gradient = new Float64Array(columns + 1);
  let loss = 0;
  for (let row = 0; row < rows.rows; row += 1) {
    const score = scoreRow(rows, row, weights);
    const label = labels[row] ?? 0;
    const share = shares[row] ?? 1;
    loss += share * (Math.max(score, 0) - score * label + Math.log1p(Math.exp(-Math.abs(score))));
    const slope = share * (sigmoid(score) - label);
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const column = indices[at] ?? 0;
      gradient[column] = (gradient[column] ?? 0) + slope * (values[at] ?? 0);
    }
    gradient[columns] = (gradient[columns] ?? 0) + slope;
  }
  for (let column = 0; column < columns; column += 1) {
    const weight = weights[column] ?? 0;
    loss += (penalty / 2) * weight * weight;
    gradient[column] = (gradient[column] ?? 0) + penalty * weight;
  }
  return { weights, loss, gradient };
}

/** The two-loop recursion: the direction in which the quadratic model falls. */
function descent(gradient: Float64Array, moves: readonly Move[]): Float64Array {
  const direction = gradient.slice();
  scale(direction, -1);
  const alphas: number[] = [];
  for (const { change, turn, rho } of moves.toReversed()) {
    const alpha = rho * dot(change, direction);
    alphas.push(alpha);
    addScaled(direction, turn, -alpha);
  }
  const last = moves.at(-1);
  if (last) scale(direction, 1 / (last.rho * dot(last.turn, last.turn)));
  for (const { change, turn, rho } of moves) {
    const alpha = alphas.pop() ?? 0;
    addScaled(direction, change, alpha - rho * dot(turn, direction));
  }
  return direction;
}

function search(
  problem: Problem,
  from: State & { readonly direction: Float64Array },
  first: boolean,
): State | undefined {
  const slope = dot(from.gradient, from.direction);
  if (slope >= 0) return undefined;
  let step = first ? 1 / Math.sqrt(dot(from.gradient, from.gradient)) : 1;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const weights = from.weights.slice();
    addScaled(weights, from.direction, step);
    const next = lossAt(problem, weights);
    if (next.loss <= from.loss + 1e-4 * step * slope) return next;
    step /= 2;
  }
  return undefined;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function scale(values: Float64Array, factor: number): void {
  for (let i = 0; i < values.length; i += 1) values[i] = (values[i] ?? 0) * factor;
}

function addScaled(target: Float64Array, values: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i += 1) target[i] = (target[i] ?? 0) + factor * (values[i] ?? 0);
}
