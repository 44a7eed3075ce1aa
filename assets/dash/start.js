new DashRenderer();
