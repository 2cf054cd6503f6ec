// A machine short of time may lose a key or a click in a browser: such a test is tried once more, and what went wrong is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
