/** `createBooking` or `workout-plans` as `CreateBooking`, `WorkoutPlans`. */
export function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** `NotFound` or `workout-plans` as `notFound`, `workoutPlans`. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `Workout plans` or `WorkoutPlans` as `workout-plans`: the name of a file. */
export function kebabCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .split(/[^A-Za-z0-9]+/)
    .join('-')
    .toLowerCase();
}
